/** Every limit of the product, named once. Characters are UTF-16 units, sizes bytes, times milliseconds. */
export const limits = {
  idChars: 80,
  nameChars: 40,
  titleChars: 80,
  /** Of a pack, as views and reports show it. */
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
  /** What strangers may have kept, an address and day: rooms, imported reports, packs. A room counts as so much besides its body. */
  bytesPerDay: 64 * 1024 * 1024,
  roomBytes: 4 * 1024,
  /** With less room than this in the store, only those who have a seat may write. Of Redis at most an eighth of its `maxmemory`. */
  freeBytes: 256 * 1024 * 1024,
  freeSpaceEveryMs: 3_000,
  /** A disk that says nothing for so long is away. */
  diskPatienceMs: 4_000,
  /** Closing the embedded store on a stuck disk gives up after so long; less than a node has to drain. */
  storeCloseMs: 5_000,
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
  importBytes: 3 * 1024 * 1024,
  importedTextChars: 160_000,
  /** Client ids with the seat that wrote under them. */
  authorsPerReport: 20_000,
  /** Readings of notes that a node keeps for reports; each counts as a thousand characters besides its own. */
  keptNotesChars: 8_000_000,
  keptNotesLeastChars: 1_000,
  keptNotesMs: 5 * 60_000,
  httpBodyBytes: 32 * 1024,
  /** Values within one JSON body, and how deep they stand in each other: looked at before anything is made of the bytes. */
  jsonValues: 100_000,
  jsonDepth: 32,
  jsonKeysPerObject: 200,
  jsonKeyBytes: 400,
  jsonDifferentKeys: 1_000,
  /** What one dear call does at one go, before everybody else has a turn. */
  workSliceMs: 8,
  /** The most that one hostile request may cost of the processor, whatever it is. Held by `tests/server/dear-requests.test.ts`. */
  requestWorkMs: 50,
  /** Of this node's time, a minute: a fifth for one address, which may be a whole office, and a tenth for one seat. */
  workMsPerAddress: 12_000,
  workMsPerSeat: 6_000,
  /** Faults named in one answer; the reading stops there. */
  faultsTold: 100,
  faultChars: 400,
  /** Of a pack that comes as a table. */
  tableLines: 50_000,
  tableColumns: 50,
  /** What a browser says of a breach of the content policy. */
  cspReportBytes: 64 * 1024,
  packBytes: 2 * 1024 * 1024,
  socketMessageBytes: 64 * 1024,
  notesFrameBytes: 512 * 1024,
  notesDocumentBytes: 8 * 1024 * 1024,
  /** Characters of text in one editor; the editor refuses more before it is written. */
  sectionChars: 20_000,
  privateNotesChars: 100_000,
  starRoots: 200,
  notesConnectionsPerDocument: 200,
  /** New client ids, sustained and at once; more waits. A page load makes one, and an evening of wild reloads is honest. */
  clientIdsPerSeatPerMinute: 20,
  clientIdBurstPerSeat: 250,
  /** Over all seats of one address: a class behind one router. */
  clientIdsPerAddressPerMinute: 1_200,
  clientIdBurstPerAddress: 6_000,
  notesQueueBytes: 4 * 1024 * 1024,
  notesHeartbeatMs: 10_000,
  /** Within one frame of notes; an honest hour of offline typing needs a fifth. */
  notesStructsPerFrame: 10_000,
  /** Who comes back sends every deletion of the document; most are known. */
  notesDeletesPerFrame: 20_000,
  notesNewDeletesPerFrame: 4_000,
  notesSectionsPerFrame: 1_000,
  /**
   * Items of Yjs that a reader goes over to place structs among those written at the same time; each costs it under half a microsecond. What
   * takes more, or brings more structs or deletes, is stored and sent in portions.
   */
  notesStepsPerPortion: 50_000,
  notesStructsPerPortion: 1_500,
  notesDeletesPerPortion: 1_000,
  /** Of so few client ids at most, as in what somebody brings who comes back: two people may have written thousands of lines at one place. */
  notesWritersInPortions: 4,
  notesPortionsPerFrame: 40,
  /** Of a portion that was let in, while others wrote at the same place. */
  notesStepsPerEntry: 2_000_000,
  /** The same for all frames of a document, as an open page or the replay reads them one by one. */
  notesStepsPerDocument: 5_000_000,
  /** The same for a whole document, when it is read at once. */
  notesStepsPerJoin: 50_000,
  /** Runs of units and runs of deleted ones within one document: what everybody who joins integrates. */
  notesPiecesPerDocument: 20_000,
  /** Keys of maps within one document, those that were removed too. */
  notesKeysPerDocument: 5_000,
  /** What a connection may send before it is known whose it is. */
  notesBeforeAuthFrames: 16,
  notesBeforeAuthBytes: 64 * 1024,
  /** Sustained frames and bytes a second of one connection; more pauses it, nothing is refused. */
  notesFramesPerSecond: 500,
  notesBytesPerSecond: 512 * 1024,
  /** How often a seat may ask for a whole document, sustained and at once; more waits. */
  notesJoinsPerSecond: 5,
  notesJoinBurst: 300,
  /** Of a sync step 1: some 18,000 client ids. */
  notesStateVectorBytes: 128 * 1024,
  /** Open sockets of one seat to one document: phone, laptop, forgotten tabs. */
  notesSocketsPerSeat: 20,
  /** A document or room that fails again and again is not tried again for so long at most. */
  faultRestMs: 30_000,
  awarenessBytes: 2_048,
  awarenessPerSecond: 20,
  awarenessPerDocument: 500,
  commandsPerSecond: 20,
  signalBytes: 16 * 1024,
  /** How deep a request over a socket may be nested, and how many values it may hold: a card full of evidence needs half. */
  requestDepth: 12,
  requestValues: 10_000,
  /** Open sockets of one seat to its room. */
  socketsPerSeat: 20,
  /** A socket that has been still for so long makes way for a new one of its seat. */
  stillSocketMs: 60_000,
  /** What the frames and commands of one seat, and of all from one address, may cost a node; more waits. */
  seatCpuMsPerSecond: 250,
  seatCpuBurstMs: 2_000,
  addressCpuMsPerSecond: 700,
  addressCpuBurstMs: 10_000,
  /** One socket's frames are handled for so long in a row before others have their turn. */
  socketSliceMs: 5,
  /** Connections of one address that have not finished a request, after `unfinishedGraceMs`; the oldest are closed. */
  unfinishedPerAddress: 100,
  unfinishedGraceMs: 2_000,
  /** Connections of one address that are no seat's socket. */
  connectionsPerAddress: 1_000,
} as const;
