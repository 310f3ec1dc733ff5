import { Fragment } from 'react'
import { chordSteps, keyCaps } from './key-chords.ts'
import styles from './kbd.module.css'

/** A keyboard chord on key caps, e.g. `Mod+K` or `g r`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.chord}>
      {chordSteps(keys).map((step, index, steps) => (
        <Fragment key={steps.slice(0, index + 1).join(' ')}>
          {keyCaps(step).map((cap) => (
            <kbd key={cap} className={styles.cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
