/** Put in by the build, from package.json: the file itself would carry the names of every library into the bundle. */
declare const __DESK_VERSION__: string

export const deskVersion: string = __DESK_VERSION__
