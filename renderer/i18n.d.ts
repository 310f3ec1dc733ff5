// The keys of the English words are the type of `t`: a key that does not exist does not compile. A new namespace: one JSON
// file per language in resources/locales, one import and one line here (tests/unit/i18n holds the two together).
// `host.json` is not among them: those are the host's own words.
import 'i18next'
import type codes from '../resources/locales/en/codes.json'
import type commands from '../resources/locales/en/commands.json'
import type common from '../resources/locales/en/common.json'
import type data from '../resources/locales/en/data.json'
import type errors from '../resources/locales/en/errors.json'
import type firstRun from '../resources/locales/en/firstRun.json'
import type keys from '../resources/locales/en/keys.json'
import type pages from '../resources/locales/en/pages.json'
import type participants from '../resources/locales/en/participants.json'
import type recruitment from '../resources/locales/en/recruitment.json'
import type rescue from '../resources/locales/en/rescue.json'
import type settings from '../resources/locales/en/settings.json'
import type shell from '../resources/locales/en/shell.json'
import type sync from '../resources/locales/en/sync.json'
import type today from '../resources/locales/en/today.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      codes: typeof codes
      commands: typeof commands
      common: typeof common
      data: typeof data
      errors: typeof errors
      firstRun: typeof firstRun
      keys: typeof keys
      pages: typeof pages
      participants: typeof participants
      recruitment: typeof recruitment
      rescue: typeof rescue
      settings: typeof settings
      shell: typeof shell
      sync: typeof sync
      today: typeof today
    }
  }
}
