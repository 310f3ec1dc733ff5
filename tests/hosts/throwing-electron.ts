/**
 * Stands for the module `electron` in unit and integration tests. The real one tries to fetch its binary when it is imported
 * outside Electron; what a test needs of Electron comes through a port.
 */
throw new Error(
  "A test imported 'electron'. Move the decision it tests into a file of its own and hand Electron in as a port.",
)
