/** Every limit of the product, named once. Characters are UTF-16 units, sizes bytes, times milliseconds. */
export const limits = {
  idChars: 80,
  nameChars: 40,
  titleChars: 80,
  /** The name of a pack, as views and reports show it. */
  packNameChars: 200,
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
  /** Findings that were called wrong, by everybody together. */
  denialsPerAsk: 200,
  /** Of the words that a denied finding was about. */
  deniedWordsChars: 400,
  flagsPerRound: 500,
  /** How often a browser that listens to its person reports when they spoke. */
  speechReportMs: 10_000,
  /** Stretches of speech in one such report, and of one seat in one round. */
  spansPerReport: 100,
  spansPerSeat: 4_000,
  ownQuestionsPerRound: 100,
  deckPerRoom: 100,
  linesPerRoom: 5_000,
  /** Packs that people bring into one room; each stays in its log. */
  packsPerRoom: 10,
  /** Names of principles that a room keeps from all the packs it has had. */
  principleNamesPerRoom: 800,
  commentsPerRoom: 2_000,
  actionsPerRoom: 200,
  sharedLines: 200,
  /** Answers to accepted command ids, kept per seat. */
  answersPerSeat: 256,
  /** How long to allow a retry of `POST /api/rooms` or `…/seats` with the same key. */
  retryKeyMs: 10 * 60_000,
  /** From the last connection closing until a seat shows as away. */
  awayGraceMs: 8_000,
  presenceLeaseMs: 6_000,
  /** Live rooms are read on at least this often: pub/sub is only a hint. */
  readOnEveryMs: 2_000,
  /** The skippable pause after each question in which the candidate writes it down. */
  writeItDownMs: 60_000,
  /** How long offline edits to a swapped-away or ended round are still accepted. */
  lateNotesMs: 24 * 3_600_000,
  retentionDays: 90,
  /** A synced journal is what people come back to after a year of other things. */
  journalRetentionDays: 365,
  /** What strangers may store, per address and day: rooms, imported reports, packs. A room counts as this much on top of its body. */
  bytesPerDay: 64 * 1024 * 1024,
  roomBytes: 4 * 1024,
  /** With less space than this in the store, only people who have a seat may write. For Redis, at most an eighth of its `maxmemory`. */
  freeBytes: 256 * 1024 * 1024,
  freeSpaceEveryMs: 3_000,
  /** A disk that does not respond for this long counts as away. */
  diskPatienceMs: 4_000,
  /** Closing the embedded store on a stuck disk gives up after this long; less than a node has to drain. */
  storeCloseMs: 5_000,
  /** Words of a deleted room begin to leave the files after this long; those of cleared notes, much later and all at once. */
  purgeAfterMs: 1_000,
  purgeRemovedAfterMs: 6 * 3_600_000,
  /** How fast a wrong clock is corrected, per millisecond: an hour becomes at most three minutes longer or shorter. */
  clockSlewRate: 0.05,
  /** Nothing is deleted by a clock that is further off than this, until it has been right, or stayed the same, for long enough. */
  clockJumpMs: 10 * 60_000,
  clockTrustMs: 24 * 3_600_000,
  /** From one start to the next: a longer gap may be a clock that was set wrong. */
  clockGapMs: 7 * 24 * 3_600_000,
  /** The longest that a review link may work. */
  reviewLinkMs: 90 * 24 * 3_600_000,
  /** A JSON report that is imported. */
  importBytes: 3 * 1024 * 1024,
  importedTextChars: 160_000,
  /** Client ids with the seat that wrote under them. */
  authorsPerReport: 20_000,
  /** Notes that a node keeps read for reports; each counts as a thousand characters on top of its own. */
  keptNotesChars: 8_000_000,
  keptNotesLeastChars: 1_000,
  keptNotesMs: 5 * 60_000,
  httpBodyBytes: 32 * 1024,
  /** Values in one JSON body, and how deeply they are nested: checked before anything is built from the bytes. */
  jsonValues: 100_000,
  jsonDepth: 32,
  jsonKeysPerObject: 200,
  jsonKeyBytes: 400,
  jsonDifferentKeys: 1_000,
  /** How long an expensive call works in one go before everybody else gets a turn. */
  workSliceMs: 8,
  /** The most processor time that one hostile request may cost, whatever it is. Checked by `tests/server/dear-requests.test.ts`. */
  requestWorkMs: 50,
  /** Of this node's time per minute: a fifth for one address, which may be a whole office, and a tenth for one seat. */
  workMsPerAddress: 12_000,
  workMsPerSeat: 6_000,
  /** Faults named in one answer; parsing stops there. */
  faultsTold: 100,
  faultChars: 400,
  /** Lines of a pack that comes as a table. */
  tableLines: 50_000,
  tableColumns: 50,
  /** A browser's report of a breach of the content policy. */
  cspReportBytes: 64 * 1024,
  packBytes: 2 * 1024 * 1024,
  socketMessageBytes: 64 * 1024,
  /** One sealed piece of a synced journal. */
  sealedBytes: 128 * 1024,
  /** A whole synced journal, while a device puts one snapshot in the place of many pieces. Less than `notesQueueBytes`, as it leaves in one frame. */
  journalBytes: 3 * 1024 * 1024,
  notesFrameBytes: 512 * 1024,
  notesDocumentBytes: 8 * 1024 * 1024,
  /** Characters of text in one editor; the editor does not let people type more. */
  sectionChars: 20_000,
  privateNotesChars: 100_000,
  /** A file of stories that somebody wrote or had written, and an export of a whole journal. */
  storyFileChars: 2 * 1024 * 1024,
  journalFileChars: 64 * 1024 * 1024,
  storiesPerFile: 2_000,
  /** Of each other kind of record. */
  recordsPerFile: 50_000,
  starRoots: 200,
  notesConnectionsPerDocument: 200,
  /** New client ids, sustained and at once; more have to wait. A page load makes one, and an evening of wild reloads is honest use. */
  clientIdsPerSeatPerMinute: 20,
  clientIdBurstPerSeat: 250,
  /** For all seats of one address: a class behind one router. */
  clientIdsPerAddressPerMinute: 1_200,
  clientIdBurstPerAddress: 6_000,
  notesQueueBytes: 4 * 1024 * 1024,
  /** A connection that has not taken this much of what it asked for is not read until it has. */
  notesAnswerQueueBytes: 1024 * 1024,
  notesHeartbeatMs: 10_000,
  /** In one frame of notes; an honest hour of offline typing needs a fifth of this. */
  notesStructsPerFrame: 10_000,
  /** A client that reconnects sends every deletion in the document; most are known already. */
  notesDeletesPerFrame: 20_000,
  notesNewDeletesPerFrame: 4_000,
  notesSectionsPerFrame: 1_000,
  /**
   * Yjs items that a reader goes over to place structs among those written at the same time; each costs it under half a microsecond. What
   * takes more, or brings more structs or deletes, is stored and sent in portions.
   */
  notesStepsPerPortion: 50_000,
  notesStructsPerPortion: 1_500,
  notesDeletesPerPortion: 1_000,
  /**
   * Portions hold at most this few client ids, as in what somebody brings back after an outage: two people may have written thousands of
   * lines in one place.
   */
  notesWritersInPortions: 4,
  notesPortionsPerFrame: 40,
  /** For a portion that was accepted while others wrote in the same place. */
  notesStepsPerEntry: 2_000_000,
  /** The same for all frames of a document together, as an open page or the replay reads them one by one. */
  notesStepsPerDocument: 5_000_000,
  /** The same for a whole document that is read at once. */
  notesStepsPerJoin: 50_000,
  /** Runs of units, and of deleted units, in one document: what everybody who joins has to integrate. */
  notesPiecesPerDocument: 20_000,
  /** Keys of maps in one document, including removed ones. */
  notesKeysPerDocument: 5_000,
  /** What a connection may send before its seat is known. */
  notesBeforeAuthFrames: 16,
  notesBeforeAuthBytes: 64 * 1024,
  /** Sustained frames and bytes per second of one connection; more pauses it, but nothing is refused. */
  notesFramesPerSecond: 500,
  notesBytesPerSecond: 512 * 1024,
  /** How often a seat may ask for a whole document, sustained and at once; more have to wait. */
  notesJoinsPerSecond: 5,
  notesJoinBurst: 300,
  /** The size of a sync step 1: some 18,000 client ids. */
  notesStateVectorBytes: 128 * 1024,
  /** Open sockets of one seat to one document: phone, laptop, forgotten tabs. */
  notesSocketsPerSeat: 20,
  /** A document or room that keeps failing is left alone for at most this long. */
  faultRestMs: 30_000,
  awarenessBytes: 2_048,
  awarenessPerSecond: 20,
  awarenessPerDocument: 500,
  commandsPerSecond: 20,
  signalBytes: 16 * 1024,
  /** How many may wait for one connection, then more are lost: somebody who joins a full call is told all ways to five others at once. */
  signalsWaiting: 64,
  /** In the room’s own call: everybody sends to everybody, so each browser does five times the work of one line. */
  peoplePerCall: 6,
  /** UTF-16 units of a live caption: the end of what is being said. */
  captionChars: 300,
  /** Heard lines that a report marks in one section. */
  heardLinesPerNote: 2_000,
  /** How deep a request over a socket may be nested, and how many values it may hold: a card full of evidence needs half of this. */
  requestDepth: 12,
  requestValues: 10_000,
  /** Open sockets of one seat to its room. */
  socketsPerSeat: 20,
  /** A socket that has been idle for this long makes way for a new one of its seat. */
  stillSocketMs: 60_000,
  /** What the frames and commands of one seat, and of all seats at one address, may cost a node; more have to wait. */
  seatCpuMsPerSecond: 250,
  seatCpuBurstMs: 2_000,
  addressCpuMsPerSecond: 700,
  addressCpuBurstMs: 10_000,
  /** One socket's frames are handled for this long at a stretch before others get a turn. */
  socketSliceMs: 5,
  /** Connections from one address that have not finished a request after `unfinishedGraceMs`; the oldest are closed. */
  unfinishedPerAddress: 100,
  unfinishedGraceMs: 2_000,
  /** Connections from one address that do not belong to a seat. */
  connectionsPerAddress: 1_000,
} as const;
