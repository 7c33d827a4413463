import { useEffect } from 'react'

/** Writes a number at the foot of every printed page: only a style sheet can, and only one made here knows it. */
export function usePageFoot(waybill: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page { @bottom-left { content: ${JSON.stringify(waybill)}; font: 9px ui-monospace, monospace; } }`,
    )
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [waybill])
}
