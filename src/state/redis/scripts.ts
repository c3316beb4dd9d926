/** What has to happen in the store at once. Commands of Redis 7.0 and before. */

/** `now` in milliseconds on the clock of the store, and one budget as `b`, whose fields are 0 if they are missing. */
const BUDGET = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local names = {'limit', 'remaining', 'reset', 'window', 'open', 'turn', 'refusals', 'wave', 'probe', 'heard', 'assumed', 'cold', 'longest'}
local values = redis.call('HMGET', KEYS[1], unpack(names))
local b = {}
for i, name in ipairs(names) do b[name] = tonumber(values[i] or 0) end
if b.turn == 0 then b.turn = now end
-- A store that has taken over may have a clock that is behind.
local longest = b.refusals > 0 and b.longest or b.window
if longest > 0 then b.reset = math.min(b.reset, now + longest) end
local function save()
  local fields = {}
  for name, value in pairs(b) do
    fields[#fields + 1] = name
    fields[#fields + 1] = string.format('%.0f', value)
  end
  redis.call('HSET', KEYS[1], unpack(fields))
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.max(180000, 2 * b.window)))
end
`;

/**
 * Takes one request from a budget. It repeats `Budget` of src/close/traffic for all copies: `open` are the requests of
 * this window that have not ended, `turn` is the number of the window, and `assumed` says that the window began without a
 * response. Before the first response (`heard`), at most as many are open as one copy alone would send.
 * ARGV: that number, milliseconds until a probe counts as lost, and what the copy knows: limit, remaining, reset, window.
 */
const TAKE = `${BUDGET}
local poll, patience = 25, 2000
local function answer(granted, wait)
  local known = {b.limit, math.max(0, b.remaining), math.max(0, b.reset - now), b.window}
  return {granted, math.ceil(wait), b.turn, b.wave, now, unpack(known)}
end
if b.heard == 0 and tonumber(ARGV[3]) > 0 then
  b.heard, b.limit, b.remaining = 1, tonumber(ARGV[3]), tonumber(ARGV[4])
  b.reset, b.window = now + tonumber(ARGV[5]), tonumber(ARGV[6])
end
b.probe, b.cold = math.min(b.probe, now + ARGV[2]), math.min(b.cold, now + patience)
if b.refusals > 0 then
  if now < b.reset then return answer(0, b.reset - now) end
  if now < b.probe then return answer(0, poll) end
  b.probe = now + tonumber(ARGV[2])
elseif b.heard == 0 then
  if b.open >= tonumber(ARGV[1]) then
    if now < b.cold then return answer(0, poll) end
    b.open = 0
  end
  if b.open == 0 then b.cold = now + patience end
elseif b.limit > 0 then
  if now >= b.reset then
    b.remaining, b.open, b.turn = b.limit - b.open, 0, b.turn + 1
    b.reset, b.assumed = now + b.window, 1
  end
  if b.remaining <= 0 then
    save()
    return answer(0, b.reset - now)
  end
  b.remaining = b.remaining - 1
end
b.open = b.open + 1
save()
return answer(1, 0)
`;

/**
 * A request has ended. What a response reports never raises what is left in its window, because responses of several copies
 * arrive in any order and late. It reports a later window only if that ends well after the known one even when counted from
 * the grant, before which Close cannot have answered. ARGV: turn, wave and time of the grant, `answered`, `refused` or `failed`;
 * then limit (0 if it is not reported), remaining and reset, or the wait and its maximum.
 */
const HEARD = `${BUDGET}
if b.turn == tonumber(ARGV[1]) then b.open = math.max(0, b.open - 1) end
local outcome = ARGV[4]
if outcome == 'refused' then
  local isSameWave = b.refusals > 0 and b.wave ~= tonumber(ARGV[2])
  if not isSameWave then b.refusals, b.wave = b.refusals + 1, b.wave + 1 end
  local reset = now + math.min(tonumber(ARGV[5]) * 2 ^ (b.refusals - 1), tonumber(ARGV[6]))
  b.reset = isSameWave and math.max(b.reset, reset) or reset
  b.heard, b.probe, b.longest = 1, 0, tonumber(ARGV[6])
elseif outcome == 'failed' then
  b.probe = 0
elseif b.refusals == 0 or now >= b.reset then
  if b.refusals > 0 then b.refusals, b.limit, b.probe = 0, 0, 0 end
  b.heard = 1
  local limit, remaining, resetMs = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
  local reset = now + resetMs
  if limit > 0 then
    local isOther = b.limit ~= limit or math.min(tonumber(ARGV[3]), now) + resetMs > b.reset + b.window / 2
    if isOther then
      b.limit, b.remaining, b.reset = limit, remaining - b.open, reset
      b.window = b.assumed == 1 and resetMs or math.max(b.window, resetMs)
      b.assumed = 0
    elseif b.assumed == 1 and b.turn == tonumber(ARGV[1]) then
      b.remaining, b.reset, b.window, b.assumed = math.min(b.remaining, remaining), reset, resetMs, 0
    elseif reset > b.reset - b.window / 2 then
      b.remaining, b.reset = math.min(b.remaining, remaining), math.max(b.reset, reset)
      b.window = math.max(b.window, resetMs)
    end
  end
end
save()
return 1
`;

/** KEYS: the copies. ARGV: this copy, milliseconds until a silent copy counts as gone. Returns how many there are. */
const BEAT = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], now + ARGV[2], '+inf')
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('ZCARD', KEYS[1])
`;

/** KEYS: the lease. ARGV: its holder, and milliseconds, or nothing to release it. Returns 0 if another holds it. */
const HOLD = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) else redis.call('DEL', KEYS[1]) end
return 1
`;

/**
 * KEYS: the stream, its keys, the lease. ARGV: the holder or nothing, maximum length, milliseconds to keep it, and of each
 * entry its key or nothing, and its value. Returns the positions, each empty for an entry that was there already; 0 if the
 * lease is lost.
 */
const APPEND = `
if ARGV[1] ~= '' and redis.call('GET', KEYS[3]) ~= ARGV[1] then return 0 end
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local positions = {}
for i = 4, #ARGV, 2 do
  local isNew = ARGV[i] == '' or redis.call('ZADD', KEYS[2], 'NX', now, ARGV[i]) == 1
  positions[#positions + 1] = isNew and redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'v', ARGV[i + 1]) or ''
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - ARGV[3])
for _, key in ipairs({KEYS[1], KEYS[2]}) do redis.call('PEXPIRE', key, ARGV[3]) end
return positions
`;

/** KEYS: the stream. ARGV: where to begin, maximum. Returns the first entry of all, and those from there. */
const READ = `
return {redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1), redis.call('XRANGE', KEYS[1], ARGV[1], '+', 'COUNT', ARGV[2])}
`;

export const SCRIPTS = { take: TAKE, heard: HEARD, beat: BEAT, hold: HOLD, append: APPEND, read: READ } as const;
export type ScriptName = keyof typeof SCRIPTS;
