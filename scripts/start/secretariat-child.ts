/**
 * The secretariat as a child of `npm start`: the same command line, and it also ends, in order, when its stdin does. Its
 * data folder would otherwise stay locked by a process that nobody sees any more.
 */
import { main } from '../../secretariat/cli/main.ts'

process.stdin
  .resume()
  .on('error', () => undefined)
  .once('close', () => process.kill(process.pid, 'SIGTERM'))
process.exitCode = await main(process.argv.slice(2), process.env)
process.exit()
