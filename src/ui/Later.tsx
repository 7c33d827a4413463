import { Component, Suspense, type ReactNode } from 'react'

type Props = { waiting?: ReactNode; failed?: ReactNode; children: ReactNode }

/** Room for a part whose code comes when it is needed: what stands there until then, and when it cannot be had. */
export function Later({ waiting = null, failed = null, children }: Props) {
  return (
    <Boundary failed={failed}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  )
}

class Boundary extends Component<{ failed: ReactNode; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }
  static getDerivedStateFromError() {
    return { hasFailed: true }
  }
  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children
  }
}
