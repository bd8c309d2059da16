/**
 * What happens inside Redis; each script runs atomically. The keys of a room share its hash tag, so a script may also reach keys that it
 * computes: they are on the same server. Times are Redis's own, in milliseconds.
 *
 * The life of a room: `life` holds the time at which all of it expires. Every write checks whether that is due to move; if so, it moves for
 * all keys of the room together, otherwise only new keys are given it.
 */
import type { RedisLink, Script } from "./redis-link.ts";
import { script } from "./redis-link.ts";

/** Some dozen keystrokes; what is more is read by whoever wants it. */
const mostBroughtBytes = 4_096;

/** KEYS of every script begin with these; `tag` is the prefix of all keys of the room. */
const prelude = `
local gone, events, docs, life = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local tag = string.sub(gone, 1, -5)
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
local function document(suffix)
  return tag .. 'notes:' .. suffix, tag .. 'snapshot:' .. suffix, tag .. 'history:' .. suffix
end
local function renew(retention, slack, touched)
  local untilMs = tonumber(redis.call('GET', life) or '0')
  local at = now()
  if untilMs < at + retention - slack then
    untilMs = at + retention
    redis.call('SET', life, untilMs)
    for _, key in ipairs({ life, events, docs }) do redis.call('PEXPIREAT', key, untilMs) end
    for _, suffix in ipairs(redis.call('SMEMBERS', docs)) do
      for _, key in ipairs({ document(suffix) }) do redis.call('PEXPIREAT', key, untilMs) end
    end
  else
    for _, key in ipairs(touched) do
      if redis.call('PTTL', key) == -1 then redis.call('PEXPIREAT', key, untilMs) end
    end
  end
end
`;

/** ARGV: expected, batch, retention, slack. */
const appendEvents = `
if redis.call('EXISTS', gone) == 1 then return 'gone' end
local length, expected = redis.call('XLEN', events), tonumber(ARGV[1])
if length == 0 and expected > 0 then return 'gone' end
if length ~= expected then return 'stale' end
redis.call('XADD', events, string.format('%.0f-0', length + 1), 'batch', ARGV[2])
renew(tonumber(ARGV[3]), tonumber(ARGV[4]), { events })
publish('')
return 'appended'
`;

/** ARGV: suffix of the document, retention, slack, then the entries. Returns the id before them or '', then theirs. */
const addNotes = `
if redis.call('EXISTS', gone) == 1 then return 'gone' end
local notes, snapshot = document(ARGV[1])
local last = redis.call('XREVRANGE', notes, '+', '-', 'COUNT', 1)[1]
local ids = { last and last[1] or redis.call('HGET', snapshot, 'id') or '' }
for nth = 4, #ARGV do ids[nth - 2] = redis.call('XADD', notes, '*', 'entry', ARGV[nth]) end
redis.call('SADD', docs, ARGV[1])
renew(tonumber(ARGV[2]), tonumber(ARGV[3]), { notes, docs })
local hint, bytes = { ARGV[1] .. '@' .. ids[#ids] }, 0
for nth = 4, #ARGV do bytes = bytes + #ARGV[nth] end
if bytes <= ${mostBroughtBytes} then
  hint[1] = hint[1] .. '@' .. ids[1] .. '@'
  for nth = 4, #ARGV do hint[#hint + 1] = ids[nth - 2] .. '@' .. #ARGV[nth] .. '@' .. ARGV[nth] end
end
publish(table.concat(hint))
return ids
`;

/**
 * ARGV: suffix, position to read on from, the same as a stream id. Returns the snapshot's position, the snapshot or false, the entries.
 */
const readNotes = `
local notes, snapshot = document(ARGV[1])
local position = redis.call('HGET', snapshot, 'position') or ''
local bytes, from = false, ARGV[3]
if ARGV[2] == '' or ARGV[2] < position then
  bytes, from = redis.call('HGET', snapshot, 'bytes'), redis.call('HGET', snapshot, 'id') or '0-0'
end
return { position, bytes, redis.call('XRANGE', notes, '(' .. from, '+') }
`;

/**
 * ARGV: suffix, position of the last snapshot, this one's position, its stream id, how many entries it replaces, bytes, 1 to keep
 * history, retention, slack, then the blocks. Trims only when the blocks hold as many entries as are removed.
 */
const saveSnapshot = `
if redis.call('EXISTS', gone) == 1 then return 'gone' end
local notes, snapshot, history = document(ARGV[1])
local position = redis.call('HGET', snapshot, 'position')
if (position or '') ~= ARGV[2] then return 'stale' end
if not position and redis.call('EXISTS', notes) == 0 then return 'stale' end
local from = redis.call('HGET', snapshot, 'id') or '0-0'
local replaced = #redis.call('XRANGE', notes, '(' .. from, ARGV[4])
if replaced ~= tonumber(ARGV[5]) then return 'stale' end
if ARGV[7] == '1' then
  for nth = 10, #ARGV do redis.call('RPUSH', history, ARGV[nth]) end
else
  redis.call('UNLINK', history)
end
redis.call('HSET', snapshot, 'position', ARGV[3], 'id', ARGV[4], 'bytes', ARGV[6])
local ms, seq = string.match(ARGV[4], '^(%d+)%-(%d+)$')
redis.call('XTRIM', notes, 'MINID', ms .. '-' .. string.format('%.0f', seq + 1))
renew(tonumber(ARGV[8]), tonumber(ARGV[9]), { snapshot, history })
return 'saved'
`;

/** ARGV: suffix, number of the block, stream id to read on from, how many entries. Returns the block or false, and the entries. */
const readHistory = `
local notes, snapshot, history = document(ARGV[1])
local block = redis.call('LINDEX', history, ARGV[2])
if block then return { block, {} } end
return { false, redis.call('XRANGE', notes, '(' .. ARGV[3], '+', 'COUNT', ARGV[4]) }
`;

/** ARGV: how long the tombstone stays. */
const forget = `
for _, suffix in ipairs(redis.call('SMEMBERS', docs)) do redis.call('UNLINK', document(suffix)) end
redis.call('UNLINK', events, docs, life)
redis.call('SET', gone, '1', 'PX', ARGV[1])
publish('*')
`;

/** ARGV: retention, slack. */
const renewAll = `
if redis.call('EXISTS', life) == 1 then renew(tonumber(ARGV[1]), tonumber(ARGV[2]), {}) end
`;

export interface Scripts {
  readonly appendEvents: Script;
  readonly addNotes: Script;
  readonly readNotes: Script;
  readonly saveSnapshot: Script;
  readonly readHistory: Script;
  readonly forget: Script;
  readonly renewAll: Script;
}

/** In a cluster, hints go only to the server that keeps the room. */
export function scriptsFor({ isCluster }: Pick<RedisLink, "isCluster">): Scripts {
  const publish = `
local function publish(moved) redis.call('${isCluster ? "SPUBLISH" : "PUBLISH"}', tag .. 'moved', moved) end
`;
  const made = (body: string): Script => script(prelude + publish + body);
  return {
    appendEvents: made(appendEvents),
    addNotes: made(addNotes),
    readNotes: made(readNotes),
    saveSnapshot: made(saveSnapshot),
    readHistory: made(readHistory),
    forget: made(forget),
    renewAll: made(renewAll),
  };
}
