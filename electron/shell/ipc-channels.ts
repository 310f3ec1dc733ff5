/** One channel for all calls: which call it is stands in the message and is checked by the dispatcher. */
export const CALL_CHANNEL = 'desk:call'
export const EVENT_CHANNEL = 'desk:event'
