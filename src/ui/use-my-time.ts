import { useKept } from './use-kept.ts'

/** Whether times are shown by the reader's own clock too; kept in this browser. */
export function useMyTime(): [boolean, () => void] {
  const [choice, choose] = useKept('waypost.my-time', ['off', 'on'])
  return [choice === 'on', () => choose(choice === 'on' ? 'off' : 'on')]
}
