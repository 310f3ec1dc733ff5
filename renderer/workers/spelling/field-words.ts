/**
 * Words of public procurement and of the network that the general dictionaries lack, per language: a line of Hunspell's
 * dictionary each, flags and all (`M`: 's and `S`: plural in English; `S`, `N`, `F`, `P`: endings in German, `m`, `z`, `o`:
 * in compounds).
 */
export const fieldWords: Readonly<Record<string, readonly string[]>> = {
  en: ['ecolabel/MS', 'lifecycle/MS', 'tenderer/MS', 'webpage/MS', 'website/MS', 'ecodesign/M', 'remanufacture/DSG'],
  de: [
    'Beschaffer/NSFm',
    'beschaffer/NSFozm',
    'Maßnahme/Nm',
    'maßnahme/Nozm',
    'Procura/S',
    'Umweltzeichen/Sm',
    'Lebenszyklus/m',
    'lebenszyklus/ozm',
  ],
}
