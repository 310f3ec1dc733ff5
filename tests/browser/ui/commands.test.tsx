import { userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { useGlobalKeys } from '../../../renderer/app/shell/global-keys.ts'
import { matchingCommands } from '../../../renderer/app/palette/matches.ts'
import { keyGroups } from '../../../renderer/app/palette/key-map.tsx'
import { allCommands, commandRegistry, useCommands, type Command } from '../../../renderer/ui/commands.ts'
import { Dialog } from '../../../renderer/ui/dialog.tsx'
import { render, unmount } from './render.tsx'

const ran: string[] = []
const command = (id: string, keys: string, label = id): Command => ({ id, label, keys, run: () => ran.push(id) })

function Page({ commands, inner }: { readonly commands: readonly Command[]; readonly inner?: readonly Command[] }) {
  useGlobalKeys()
  useCommands(commands)
  return (
    <>
      <input aria-label="Text" />
      {inner ? <Inner commands={inner} /> : null}
    </>
  )
}

function Inner({ commands }: { readonly commands: readonly Command[] }) {
  useCommands(commands)
  return null
}

afterEach(() => {
  ran.length = 0
  unmount()
})

test('a sequence runs its command; its second key alone does not', async () => {
  await render(<Page commands={[command('go.recruitment', 'g r')]} />)
  await userEvent.keyboard('r')
  expect(ran).toEqual([])
  await userEvent.keyboard('gr')
  expect(ran).toEqual(['go.recruitment'])
})

test('letters typed into a field stay letters, Ctrl+K works there too', async () => {
  const place = await render(
    <Page commands={[command('next', 'j'), command('palette', 'Mod+K'), command('undo', 'Mod+Z')]} />,
  )
  const input = place.querySelector('input')
  input?.focus()
  await userEvent.keyboard('j{Control>}k{/Control}{Control>}z{/Control}')
  expect(ran).toEqual(['palette'])
})

test('the command mounted last has the keys', async () => {
  await render(<Page commands={[command('outer', 'x')]} inner={[command('inner', 'x')]} />)
  await userEvent.keyboard('x')
  expect(ran).toEqual(['inner'])
})

test('an open dialog keeps the keys to itself, but for its own commands', async () => {
  await render(
    <>
      <Page commands={[command('behind', 'x'), { ...command('own', 'y'), scope: 'modal' }]} />
      <Dialog title="Decide" isOpen onClose={() => {}}>
        <p>Which?</p>
      </Dialog>
    </>,
  )
  await userEvent.keyboard('xy')
  expect(ran).toEqual(['own'])
})

test('commands leave the registry with their component', async () => {
  await render(<Page commands={[command('here', 'h')]} />)
  expect(allCommands(commandRegistry.getState()).map((each) => each.id)).toEqual(['here'])
  unmount()
  expect(allCommands(commandRegistry.getState())).toEqual([])
})

test('the palette finds a command by the beginnings of its words, without accents', () => {
  const commands = [command('a', '', 'Zum Überblick'), command('b', '', 'Übersetzen'), command('c', '', 'Importieren')]
  expect(matchingCommands(commands, 'uber').map((each) => each.id)).toEqual(['b', 'a'])
  expect(matchingCommands(commands, 'zum ü').map((each) => each.id)).toEqual(['a'])
  expect(matchingCommands(commands, '').length).toBe(3)
})

test('the keyboard map shows each command once, under its group, and none without keys', () => {
  const groups = keyGroups(
    [
      { ...command('a', 'x'), group: 'Today' },
      command('b', 'y'),
      command('a', 'x'),
      { id: 'c', label: 'c', run: () => {} },
    ],
    'Screen',
  )
  expect([...groups].map(([group, commands]) => [group, commands.map((each) => each.id)])).toEqual([
    ['Today', ['a']],
    ['Screen', ['b']],
  ])
})
