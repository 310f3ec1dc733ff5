/** `npm run secretariat -- <command>`: the central service and its command line. `-- help` says what there is. */
import { main } from '../secretariat/cli/main.ts'

process.exitCode = await main(process.argv.slice(2), process.env)
