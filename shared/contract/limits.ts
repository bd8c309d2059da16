/** Every limit of the product, named once. Characters are UTF-16 units, sizes bytes, times milliseconds. */
export const limits = {
  idChars: 80,
  nameChars: 40,
  titleChars: 80,
  questionChars: 600,
  probeChars: 400,
  /** A whisper or a line of chat. */
  lineChars: 1_000,
  flagNoteChars: 300,
  reasonChars: 2_000,
  verdictChars: 4_000,
  feedbackChars: 4_000,
  commentChars: 4_000,
  actionChars: 500,
  quoteChars: 2_000,
  anchorChars: 400,
  urlChars: 500,
  ownQuestionChars: 400,
  principlesPerPlan: 40,
  ratingsPerCard: 40,
  evidencePerRating: 20,
  revisionsPerCard: 200,
  questionsPerPlan: 20,
  minutesPerPhase: 240,
  seatsPerRoom: 40,
  devicesPerSeat: 20,
  roundsPerRoom: 40,
  asksPerRound: 40,
  probesPerAsk: 100,
  tapsPerAsk: 2_000,
  ticksPerAsk: 500,
  flagsPerRound: 500,
  ownQuestionsPerRound: 100,
  deckPerRoom: 100,
  linesPerRoom: 5_000,
  /** Packs that people bring into one room; each stays in its log. */
  packsPerRoom: 10,
  /** Names of principles that a room keeps of all the packs it has had. */
  principleNamesPerRoom: 800,
  commentsPerRoom: 2_000,
  actionsPerRoom: 200,
  sharedLines: 200,
  /** Answers to accepted command ids kept a seat. */
  answersPerSeat: 256,
  /** Time for a retry of `POST /api/rooms` or `…/seats` with the same key. */
  retryKeyMs: 10 * 60_000,
  /** From the last connection closing until a seat shows as away. */
  awayGraceMs: 8_000,
  presenceLeaseMs: 6_000,
  /** Live rooms are read on at least this often: pub/sub is only a hint. */
  readOnEveryMs: 2_000,
  /** The skippable pause after each question in which the candidate writes it down. */
  writeItDownMs: 60_000,
  /** How long offline edits of a swapped-away or ended round are still taken. */
  lateNotesMs: 24 * 3_600_000,
  retentionDays: 90,
  /** A disk that says nothing for so long is away. */
  diskPatienceMs: 4_000,
  /** Words of a deleted room begin to leave the files so long after; of notes that were cleared, much later and all at once. */
  purgeAfterMs: 1_000,
  purgeRemovedAfterMs: 6 * 3_600_000,
  /** How much a clock that was wrong is put right with every millisecond: an hour is three minutes longer or shorter at most. */
  clockSlewRate: 0.05,
  /** A clock that is further away than this is not deleted by, until it has been right, or the same, for long enough. */
  clockJumpMs: 10 * 60_000,
  clockTrustMs: 24 * 3_600_000,
  /** From one start to the next: a longer time may be a clock that was set wrong. */
  clockGapMs: 7 * 24 * 3_600_000,
  /** The longest a review link works. */
  reviewLinkMs: 90 * 24 * 3_600_000,
  /** A JSON report that is opened again. */
  importBytes: 4 * 1024 * 1024,
  importedTextChars: 160_000,
  httpBodyBytes: 32 * 1024,
  packBytes: 4 * 1024 * 1024,
  socketMessageBytes: 64 * 1024,
  notesFrameBytes: 512 * 1024,
  notesDocumentBytes: 8 * 1024 * 1024,
  /** Characters of text in one editor; the editor refuses more before it is written. */
  sectionChars: 20_000,
  privateNotesChars: 100_000,
  starRoots: 200,
  /** Texts of a journal: some fields a story or entry. */
  journalRoots: 5_000,
  notesConnectionsPerDocument: 200,
  clientIdsPerSeatPerMinute: 20,
  notesQueueBytes: 4 * 1024 * 1024,
  notesHeartbeatMs: 10_000,
  /** Within one frame of notes; an honest hour of offline typing needs a tenth. */
  notesStructsPerFrame: 20_000,
  notesDeletesPerFrame: 50_000,
  notesSectionsPerFrame: 1_000,
  /** Within one document, compacted: what a replica has to integrate. */
  notesStructsPerDocument: 200_000,
  /** What a connection may send before it is known whose it is. */
  notesBeforeAuthFrames: 16,
  notesBeforeAuthBytes: 64 * 1024,
  /** Sustained frames and bytes a second of one connection; more pauses it, nothing is refused. */
  notesFramesPerSecond: 500,
  notesBytesPerSecond: 512 * 1024,
  awarenessBytes: 2_048,
  awarenessPerSecond: 20,
  awarenessPerDocument: 500,
  commandsPerSecond: 20,
  signalBytes: 16 * 1024,
} as const;
