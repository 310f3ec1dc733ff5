import { useEffect, useState } from 'react'
import { ExchangeClient } from './exchange-client.ts'

/** The worker of a dialog; what is under way ends with the dialog. */
export function useExchangeClient(): ExchangeClient {
  const [client] = useState(() => new ExchangeClient())
  useEffect(() => () => client.cancel(), [client])
  return client
}
