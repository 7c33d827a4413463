import { CircleAlert } from 'lucide'
import { Icon } from '../ui/Icon.tsx'

/** What is wrong with a field, below it. */
export function FieldError({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <p id={id} role="alert" className="flex items-center gap-1.5 text-12 text-danger">
      <Icon of={CircleAlert} size={14} className="shrink-0" />
      {children}
    </p>
  )
}
