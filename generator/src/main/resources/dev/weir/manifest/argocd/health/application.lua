-- An Application is healthy only when it also is what Git says, for the sources that it names now.
local function answer(status, message)
  return { status = status, message = message or "" }
end

local metadata = obj.metadata or {}
local spec = obj.spec or {}
local status = obj.status or {}
local sync = status.sync or {}
local operation = status.operationState or {}
local health = status.health or {}

if metadata.deletionTimestamp ~= nil then
  return answer("Progressing", "it is being deleted")
end

-- Without these nothing is compared or synced until somebody mends it.
local broken = {
  ComparisonError = true,
  DeletionError = true,
  InvalidSpecError = true,
  SyncError = true,
  UnknownError = true,
}
for _, condition in ipairs(status.conditions or {}) do
  if broken[condition.type or ""] then
    return answer("Degraded", condition.type .. ": " .. (condition.message or ""))
  end
end

-- Until changed sources have been looked at, the rest of the status tells of the old ones.
local function isOther(one, other)
  return one.repoURL ~= other.repoURL or one.path ~= other.path
      or one.chart ~= other.chart or one.targetRevision ~= other.targetRevision
end
local compared = sync.comparedTo or {}
if spec.source ~= nil and compared.source ~= nil and isOther(spec.source, compared.source) then
  return answer("Progressing", "its new source has not been compared yet")
end
if spec.sources ~= nil and compared.sources ~= nil then
  for i, source in ipairs(spec.sources) do
    if isOther(source, compared.sources[i] or {}) then
      return answer("Progressing", "its new sources have not been compared yet")
    end
  end
end

if health.status == "Degraded" then
  return answer("Degraded", health.message or "some of its objects are degraded")
end
if sync.status ~= "Synced" then
  local retries = tonumber(operation.retryCount or 0) or 0
  if operation.phase == "Failed" or operation.phase == "Error" or retries > 0 then
    return answer("Degraded", "its sync fails: " .. (operation.message or ""))
  end
  if sync.status == nil then
    return answer("Progressing", "it has not been compared with Git yet")
  end
  return answer("Progressing", "it is not yet what Git says: " .. sync.status)
end
if health.status == "Healthy" or health.status == "Suspended" then
  return answer(health.status, health.message)
end
return answer("Progressing", health.message or "its objects are not ready yet")
