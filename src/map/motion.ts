/** Leaflet knows nothing of reduced motion: every call that can animate is given these options. */
export const prefersStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export const panMotion = () => ({ animate: !prefersStill(), duration: 0.25 })
