/** Where the running service takes commands of the command line on the same computer. */
export const ADMIN_PATH = '/admin/run'
