import { useTranslation } from 'react-i18next'
import { erasurePlaces, type Erasure } from '../../../../shared/model/erasure.ts'
import type { PersonReport, ReportLine } from '../../../../shared/privacy/person-report.ts'
import { isEntityType } from '../../../../shared/model/entities.ts'
import type { ErasureWork } from '../../../data/erasure-work.ts'
import { useFocalPoint } from '../../../data/use-focal-point.ts'
import { useFormat } from '../../../ui/format.ts'

/** What was erased where and when, in words that say nothing of whom. */
export function useCertificate(erasure: Erasure, work: ErasureWork | undefined): PersonReport {
  const { t, i18n } = useTranslation(['privacy', 'sync'])
  const format = useFormat()
  const focalPoint = useFocalPoint()
  const { id, createdAt, people, counts, forget, places, followed } = erasure
  const facts: readonly ReportLine[] = [
    { term: t('certificate.number'), value: id },
    { term: t('certificate.ordered'), value: format.dateTime(createdAt) },
    { term: t('certificate.by'), value: focalPoint?.name ?? '' },
    { term: t('certificate.people'), value: format.number(people) },
    { term: t('certificate.kept'), value: format.number(forget.keep.length) },
  ]
  const removed = Object.entries(counts).map(([type, count]) => ({
    term: isEntityType(type) ? t(`sync:types.${type}`) : type,
    value: format.number(count),
  }))
  const where = erasurePlaces.map((place): readonly ReportLine[] => {
    const done = places.find((each) => each.place === place)
    const isWaiting = work?.places.some((each) => each === place) ?? false
    return [
      { term: t('certificate.place'), value: t(`certificate.places.${place}`) },
      done
        ? { term: t('certificate.done'), value: format.dateTime(done.at) }
        : {
            term: t('certificate.done'),
            value: isWaiting ? t(`certificate.waiting.${waitingWord(place)}`) : t('certificate.notNeeded'),
          },
      ...(done
        ? [
            { term: t('certificate.removed'), value: format.number(done.removed) },
            { term: t('certificate.replaced'), value: format.number(done.replaced) },
          ]
        : []),
    ]
  })
  return {
    title: t('certificate.title'),
    lang: i18n.language,
    intro: t('certificate.intro'),
    sections: [
      { heading: t('certificate.facts'), empty: '', entries: [facts] },
      {
        heading: t('certificate.records'),
        empty: t('certificate.noRecords'),
        entries: removed.length > 0 ? [removed] : [],
      },
      { heading: t('certificate.where'), empty: '', entries: where },
      {
        heading: t('certificate.otherDesks'),
        empty: t('certificate.noOtherDesks'),
        entries: followed.map((entry) => [
          { term: t('certificate.done'), value: format.dateTime(entry.split(' ')[1] ?? createdAt) },
        ]),
      },
      {
        heading: t('certificate.left'),
        empty: '',
        entries: [[{ term: t('certificate.block'), value: t('certificate.blockText') }]],
      },
    ],
  }
}

/** Files wait for room on the disk, the secretariat for a connection. */
function waitingWord(place: string): 'secretariat' | 'files' {
  return place === 'secretariat' ? 'secretariat' : 'files'
}
