import {
  CircleCheck,
  CircleHelp,
  PackageX,
  Route,
  SearchX,
  Store,
  Tag,
  TimerOff,
  TriangleAlert,
  Truck,
  type IconNode,
} from 'lucide'
import type { Status } from '../parcel/status.ts'

/** The icon of each status, and what sets its badge apart without colour. A new status does not compile until it has a look. */
export const statusLook: Record<Status, { icon: IconNode; badge: string }> = {
  NotFound: { icon: SearchX, badge: 'border-dashed' },
  InfoReceived: { icon: Tag, badge: '' },
  InTransit: { icon: Route, badge: '' },
  OutForDelivery: { icon: Truck, badge: '' },
  AvailableForPickup: { icon: Store, badge: '' },
  Delivered: { icon: CircleCheck, badge: '' },
  DeliveryFailure: { icon: PackageX, badge: '' },
  Exception: { icon: TriangleAlert, badge: 'bg-st-map! text-st-on! border-st-map!' },
  Expired: { icon: TimerOff, badge: '' },
  Unknown: { icon: CircleHelp, badge: 'border-[1.5px]' },
}
