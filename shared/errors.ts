/**
 * Every code an error may carry across a boundary, with the reason it exists. The page words each in
 * `resources/locales/<locale>/errors.json` under `<code>.title`, `.safe` (what is safe) and `.next` (what to do): a test
 * holds the two lists together.
 */
export const errorCodes = {
  // bridge
  'bridge.unknown-call': 'the page asked for a call the host does not have',
  'bridge.bad-input': 'the input did not fit the schema',
  'bridge.bad-output': 'a service answered something its schema refuses',
  'bridge.refused': 'something other than the top frame of our own page asked',
  'bridge.unavailable': 'the host did not answer',
  'host.internal': 'an unexpected fault in the host',
  'host.link-refused': 'a link with a scheme other than https or mailto',
  // files on this computer
  'disk.full': 'no space left for the journal or a snapshot',
  'disk.denied': 'the folder cannot be written',
  'snapshot.unknown': 'no such snapshot',
  'snapshot.damaged': 'its checksum does not fit',
  'snapshot.newer': 'made by a newer version of the desk',
  'snapshot.not-here': 'the sample workspace takes no snapshot of real records',
  // first run
  'first-run.incomplete': 'an answer of an earlier step is missing',
  // the page itself
  'page.part-missing': 'a lazily loaded part did not come: the desk was updated meanwhile, or its host is gone',
  // database in the page
  'database.blocked': 'another window holds the database',
  'database.newer': 'the database belongs to a newer version of the desk',
  'database.broken': 'the database does not open',
  'database.absent':
    'there is no workspace, and there are safety copies of one: the browser lost it, or it is another one',
  'database.quota': 'the browser grants no more space',
  // secretariat
  'secretariat.unconnected': 'this desk is not connected',
  'secretariat.unreachable': 'no answer: network gone, server down, wrong address',
  'secretariat.slow': 'no answer in time',
  'secretariat.certificate': 'the certificate is not valid for the address',
  'secretariat.not-a-secretariat': 'something else answered: a captive portal or another server',
  'secretariat.bad-address': 'not an address one can connect to',
  'secretariat.code-refused': 'the one-time code is wrong, used or expired',
  'secretariat.unauthorised': 'the access token is not accepted',
  'secretariat.revoked': 'the secretariat has withdrawn this device',
  'secretariat.busy': 'told to come back later',
  'secretariat.failed': 'an internal fault of the secretariat',
  'secretariat.full': 'the secretariat has no space left',
  'secretariat.refused': 'the request was not accepted',
  'secretariat.not-found': 'no such thing at the secretariat',
  'secretariat.protocol': 'desk and secretariat do not speak the same version',
  'secretariat.cannot-calculate-changes': 'the cursor is from elsewhere: everything is read again',
  'secret-store.unavailable': 'the operating system offers no safe place for the key',
  // commands
  'record.invalid': 'a record does not fit its schema',
  'record.exists': 'a record with this id is there already',
  'record.missing': 'the record to change is gone',
  'command.failed': 'a fault of the program while writing; everything was rolled back',
  // recruitment
  'recruitment.refused': 'a guard of the stage is not met: facts are missing or the stage is final',
  'import.unreadable': 'the file moved, changed or was locked while it was read',
  // sync, per record
  'op.invalid': 'the record does not fit its schema',
  'op.unknown-type': 'the secretariat does not know this type',
  'op.out-of-scope': 'the record belongs to another focal point',
  'op.private': 'the record belongs to a prospect that is not shared',
  'op.missing-record': 'an update of a record the secretariat does not have, e.g. after a restore',
  // pages and translation
  'pages.exists': 'the organisation has a page already',
  'pages.gone': 'the page, section or sentence was removed meanwhile',
  'pages.not-allowed': 'the role of the member does not allow the step',
  'pages.wrong-state': 'the step does not follow from the state the translation is in',
  'pages.outdated': 'the source changed after the translation was made',
  'pages.checks-fail': 'a blocking check fails',
  'pages.not-ready': 'sentences of the language are not approved, or there are none',
  'pages.no-alt-text': 'a picture has no alternative text',
  'pages.image-unreadable': 'the file is not a picture the browser can read',
  'pages.image-too-large': 'the picture does not fit, however much it is reduced',
  'pages.paste-too-large': 'the pasted text is longer than any section may be',
  'pages.section-too-large': 'the text of a section would be longer than a push can carry beside the rest of its page',
  'pages.translation-too-large': 'the text of one translation would be longer than a push can carry',
  'pages.page-too-large': 'the page with its pictures would be heavier than a push can carry',
  'pages.slug-invalid': 'the address is empty or has other signs than lower-case letters, digits and single hyphens',
  'pages.slug-taken': 'another page of the workspace has the address',
  'pages.title-empty': 'the title has no words',
  'pages.too-many-images': 'the page has as many pictures as it can carry',
} as const

export type ErrorCode = keyof typeof errorCodes
