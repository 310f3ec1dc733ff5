import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskError } from '../../../shared/result.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { problemsOf } from './answers.ts'
import { changeDraft, forgetDraft, steps, useDraft } from './draft.ts'
import { finishFirstRun } from './finish.ts'
import styles from './first-run.module.css'
import { ConnectStep } from './steps/connect-step.tsx'
import { FocalPointStep } from './steps/focal-point-step.tsx'
import { WelcomeStep } from './steps/welcome-step.tsx'
import { YouStep } from './steps/you-step.tsx'
import { usePractice } from './use-practice.ts'

interface FirstRunScreenProps {
  /** A workspace is there and active: open it. */
  readonly onOpened: () => void
}

/** From nothing to a workspace, in four short steps that can be left and taken up again. */
export function FirstRunScreen({ onOpened }: FirstRunScreenProps) {
  const { t } = useTranslation(['firstRun', 'common', 'shell'])
  const stored = useDraft()
  const practice = usePractice()
  const draft = { ...stored, connecting: stored.connecting ?? (practice ? 'practice' : 'address') }
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [working, setWorking] = useState(false)
  const [created, setCreated] = useState(false)
  const [error, setError] = useState<DeskError>()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(draft.step)

  const at = steps.indexOf(draft.step)
  const isLast = at === steps.length - 1
  const problems = problemsOf(draft.step, draft, code)
  const shownProblems = tried ? problems : {}

  useEffect(() => {
    document.title = t('shell:title', { screen: t(`${draft.step}.title`) })
    // A step that asks for words is ready to be typed in; another one is read from its heading on.
    const firstText = form.current?.querySelector<HTMLElement>('input')
    const start = firstText?.matches(':not([type=radio])') === true ? firstText : heading.current
    if (shown.current !== draft.step) start?.focus()
    shown.current = draft.step
  }, [draft.step, t])

  const go = (to: number) => {
    const step = steps[to]
    if (!step) return
    setTried(false)
    setError(undefined)
    changeDraft({ step })
  }
  const finish = async (connecting = draft.connecting) => {
    setWorking(true)
    setError(undefined)
    const finished = await finishFirstRun({ ...draft, connecting }, { code, practice })
    if (finished.ok) {
      forgetDraft()
      return onOpened()
    }
    setError(finished.error)
    setWorking(false)
    // The workspace is there by now; only the connection is open. Earlier answers are changed in Settings.
    setCreated(true)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problems).length > 0) {
      // Once the messages are there, the first field that has one takes the focus.
      window.setTimeout(
        () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="radio"], input')?.focus(),
        0,
      )
      return
    }
    if (isLast) void finish()
    else go(at + 1)
  }

  return (
    <main className={styles.screen}>
      <div className={styles.frame}>
        <p className={styles.product}>
          <span className={styles.mark} aria-hidden="true" />
          {t('shell:product')}
        </p>
        <div className={styles.head}>
          <ol className={styles.progress} aria-label={t('progress', { step: at + 1, of: steps.length })}>
            {steps.map((step, index) => (
              <li
                key={step}
                className={cx(index <= at && styles.done)}
                {...(index === at ? { 'aria-current': 'step' as const } : {})}
              >
                <span className="visually-hidden">{t(`${step}.title`)}</span>
              </li>
            ))}
          </ol>
          <h1 ref={heading} tabIndex={-1}>
            {t(`${draft.step}.title`)}
          </h1>
          <p className={styles.lead}>{t(`${draft.step}.lead`)}</p>
        </div>
        <form ref={form} className={styles.form} onSubmit={submit} noValidate>
          {draft.step === 'welcome' ? <WelcomeStep onOpened={onOpened} /> : null}
          {draft.step === 'focalPoint' ? <FocalPointStep draft={draft} problems={shownProblems} /> : null}
          {draft.step === 'you' ? <YouStep draft={draft} problems={shownProblems} /> : null}
          {draft.step === 'connect' ? (
            <ConnectStep
              draft={draft}
              problems={shownProblems}
              practiceOffered={practice !== undefined}
              code={code}
              onCode={setCode}
            />
          ) : null}
          {error ? <ErrorNotice error={error} /> : null}
          {error && created ? <p>{t('connect.ready')}</p> : null}
          <div className={styles.foot}>
            {at > 0 && !created ? (
              <Button onPress={() => go(at - 1)} isDisabled={working}>
                {t('common:back')}
              </Button>
            ) : null}
            {working ? <Spinner label={t('working')} /> : null}
            {error && isLast && draft.connecting !== 'none' ? (
              <Button onPress={() => void finish('none')}>{t('connect.later')}</Button>
            ) : null}
            <Button type="submit" variant="primary" isDisabled={working}>
              {created ? t('common:retry') : isLast ? t('finish') : t('common:next')}
            </Button>
          </div>
        </form>
      </div>
    </main>
  )
}
