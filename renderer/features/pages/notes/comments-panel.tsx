import { useTranslation } from 'react-i18next'
import type { SegmentComment } from '../../../../shared/model/segment-notes.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { removeComment, resolveComment } from '../commands/segment-comments.ts'
import { useRun } from '../use-run.ts'
import { CommentForm } from './comment-form.tsx'
import { useComments, useMemberNames } from './use-notes.ts'
import styles from './notes.module.css'

interface CommentsPanelProps {
  readonly segmentId: string
  readonly locale: string
  readonly autoFocus: boolean
}

/** What people said about a sentence, and a place to say more. */
export function CommentsPanel({ segmentId, locale, autoFocus }: CommentsPanelProps) {
  const { t } = useTranslation('workbench')
  const comments = useComments(segmentId, locale)
  return (
    <>
      {comments?.length === 0 ? <p className={styles.none}>{t('comments.none')}</p> : null}
      {comments && comments.length > 0 ? (
        <ul className={styles.list}>
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ul>
      ) : null}
      <CommentForm segmentId={segmentId} locale={locale} autoFocus={autoFocus} />
    </>
  )
}

function Comment({ comment }: { readonly comment: SegmentComment }) {
  const { t } = useTranslation('workbench')
  const { door, workspace } = useDesk()
  const run = useRun()
  const format = useFormat()
  const nameOf = useMemberNames()
  const { id, text, memberId, createdAt, resolvedAt, resolvedBy } = comment
  const isResolved = resolvedAt !== undefined
  const name = nameOf(memberId) ?? t('someone')
  return (
    <li className={styles.note} data-resolved={isResolved ? '' : undefined}>
      <p className={styles.who}>
        <strong>{name}</strong> <span>{format.dateTime(createdAt)}</span>
        {comment.locale === undefined ? <Badge>{t('comments.source')}</Badge> : null}
        {isResolved ? (
          <Badge tone="good">
            {t('comments.resolved', { name: (resolvedBy && nameOf(resolvedBy)) ?? t('someone') })}
          </Badge>
        ) : null}
      </p>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button size="small" variant="quiet" onPress={() => void run(resolveComment(door, id, !isResolved))}>
          {isResolved ? t('comments.reopen') : t('comments.resolve')}
        </Button>
        {memberId === workspace.memberId ? (
          <Button size="small" variant="quiet" onPress={() => void run(removeComment(door, id))}>
            {t('comments.remove')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}
