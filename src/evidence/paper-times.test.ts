import { describe, expect, it } from 'vitest'
import { clockText, localText, utcText } from './paper-times.ts'

describe('times on paper', () => {
  it('hold the seconds and the offset of the scan, whatever zone the reader is in', () => {
    expect(localText('2025-01-20T11:35:07+08:00')).toEqual({ clock: '2025-01-20 11:35:07', offset: '+08:00' })
    expect(localText('2025-01-20T11:35')).toEqual({ clock: '2025-01-20 11:35', offset: null })
    expect(localText('2025-01-20')).toEqual({ clock: '2025-01-20', offset: null })
    expect(localText('soon')).toBeNull()
    expect(localText(null)).toBeNull()
  })
  it('stand in UTC beside it', () => {
    expect(utcText('2025-01-20T03:35:07Z')).toBe('2025-01-20 03:35:07')
    expect(utcText(null)).toBeNull()
    expect(utcText('soon')).toBeNull()
  })
  it('of the reader name the offset of the reader', () => {
    const ms = Date.parse('2025-01-20T05:47:12Z')
    expect(clockText(ms, -300)).toBe('2025-01-20 00:47:12 UTC-05:00')
    expect(clockText(ms, 345)).toBe('2025-01-20 11:32:12 UTC+05:45')
    expect(clockText(ms, 0)).toBe('2025-01-20 05:47:12 UTC+00:00')
  })
})
