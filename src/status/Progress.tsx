import { Check } from 'lucide'
import type { Parcel } from '../parcel/parcel.ts'
import { toSteps, type Step } from '../parcel/progress.ts'
import { Icon } from '../ui/Icon.tsx'
import { clockOf, dateOf } from '../words/dates.ts'
import { badgeWords } from '../words/en.ts'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'
import { statusLook } from './status-look.ts'

type Props = { parcel: Parcel }

const lineLook: Record<Step['state'], string> = {
  done: 'border-ink',
  current: 'border-line-2',
  missing: 'border-dashed border-line-2',
  ahead: 'border-line-2',
}

/** The five steps of a delivery: which are proved, which is now, which the carrier never reported. */
export function Progress({ parcel }: Props) {
  const { progress } = useActionWords()
  const steps = toSteps(parcel)
  if (steps.length === 0) return null
  return (
    <div className="@container">
      <ol
        aria-label={progress}
        className="grid grid-cols-5 @min-[400px]:grid-cols-[90fr_86fr_84fr_102fr_60fr]"
      >
        {steps.map((step, index) => (
          <li
            key={step.name}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className="min-w-0"
          >
            <span className="flex h-5 items-center">
              <Node step={step} parcel={parcel} />
              {index < steps.length - 1 && (
                <span aria-hidden className={`ml-1.5 flex-1 border-t-2 ${lineLook[step.state]}`} />
              )}
            </span>
            <StepLabel step={step} parcel={parcel} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Node({ step, parcel }: { step: Step; parcel: Parcel }) {
  if (step.state === 'done')
    return (
      <span
        aria-hidden
        className="inline-flex size-3.5 shrink-0 items-center justify-center rounded-full bg-ink text-surface"
      >
        <Icon of={Check} size={10} strokeWidth={3.5} />
      </span>
    )
  if (step.state !== 'current')
    return (
      <span
        aria-hidden
        className={`size-3.5 shrink-0 rounded-full border-[1.5px] border-control ${step.state === 'missing' ? 'border-dashed' : ''}`}
      />
    )
  const isTrouble =
    parcel.status === 'DeliveryFailure' || parcel.status === 'Exception' || parcel.status === 'Unknown'
  return (
    <span
      aria-hidden
      className={`st-${parcel.status} inline-flex size-3.5 shrink-0 items-center justify-center rounded-full bg-st-map text-st-on shadow-[0_0_0_3px_var(--st-bg),0_0_0_4px_var(--st-bd)]`}
    >
      {isTrouble && <Icon of={statusLook[parcel.status].icon} size={9} strokeWidth={3} />}
    </span>
  )
}

function StepLabel({ step, parcel }: { step: Step; parcel: Parcel }) {
  const words = useWords()
  const actions = useActionWords()
  const isCurrent = step.state === 'current'
  // What came after the plan (a failure, a pick-up point) is named by the badge, in its own colour.
  const long =
    isCurrent && parcel.status !== 'InTransit'
      ? badgeWords(words, parcel.status, parcel.statusAsSent)
      : actions.step[step.name]
  const short = isCurrent && long !== actions.step[step.name] ? long : actions.shortStep[step.name]
  const date = dateOf(step.event?.time ?? null)
  const clock = clockOf(step.event?.time ?? null)
  const tone = isCurrent
    ? `st-${parcel.status} font-semibold text-st-fg`
    : step.state === 'done'
      ? 'text-ink'
      : 'text-ink-3'
  return (
    <span className="block pr-1 text-12">
      <span className={`block ${tone}`}>
        <span className="@max-[400px]:hidden">{long}</span>
        <span aria-hidden className="@min-[400px]:hidden">
          {short}
        </span>
        <span className="sr-only">, {actions.stepState[step.state]}</span>
      </span>
      <span className={`block ${isCurrent ? 'text-ink' : 'text-ink-3'}`}>
        {date ? (
          <time dateTime={step.event?.time ?? undefined}>
            {isCurrent ? words.time.shortDayAndClock(date, clock) : <StepTime date={date} clock={clock} />}
          </time>
        ) : step.state === 'missing' ? (
          actions.notReported
        ) : (
          <span aria-hidden>—</span>
        )}
      </span>
    </span>
  )
}

/** Where room is short, the day alone. */
function StepTime({ date, clock }: { date: string; clock: string | null }) {
  const words = useWords()
  return (
    <>
      {words.time.shortDay(date)}
      {clock && <span className="@max-[400px]:hidden"> {clock}</span>}
    </>
  )
}
