/** The strings of the replay: they come with it. */
export const enReplay = {
  label: 'Replay of the journey',
  slider: 'Moment of the journey',
  play: 'Play',
  pause: 'Pause',
  close: 'Close the replay',
  /** In place of the moment while it changes by itself: nobody wants each of them read out. */
  playing: 'Playing',
  stop: (number: number, of: number) => `Stop ${number} of ${of}`,
  noPosition: 'position not sent',
  zone: (offset: string) => `UTC${offset}`,
  /** “Stop 2 of 5, Pasir Mas, Sat 18 Jan, 18:11 (UTC+08:00)” */
  moment: (parts: readonly (string | null)[], zone: string | null) =>
    `${parts.filter((part) => part !== null).join(', ')}${zone ? ` (${zone})` : ''}`,
  undated: (n: number) => `${n} ${n === 1 ? 'scan has' : 'scans have'} no date and no moment here.`,
}
