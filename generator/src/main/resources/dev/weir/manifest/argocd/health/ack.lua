-- Roles, policies and associations of ACK. Progressing holds newer commits of the same Application
-- back, so whatever waits for a person's mend is degraded, also where ACK tries again by itself.
local function answer(status, message)
  return { status = status, message = message or "" }
end

local metadata = obj.metadata or {}
local status = obj.status or {}
local isMade = (status.ackResourceMetadata or {}).arn ~= nil

if metadata.deletionTimestamp ~= nil then
  return answer("Progressing", "it is being deleted")
end

local conditions = {}
for _, condition in ipairs(status.conditions or {}) do
  conditions[condition.type or ""] = condition
end
for _, kind in ipairs({ "ACK.Terminal", "ACK.Recoverable" }) do
  local condition = conditions[kind] or {}
  if condition.status == "True" then
    return answer("Degraded", kind .. ": " .. (condition.message or condition.reason or ""))
  end
end

local synced = conditions["ACK.ResourceSynced"]
if synced == nil then
  return answer("Progressing", "ACK has not looked at it yet")
end
if synced.status == "True" then
  return answer("Healthy", synced.message)
end
local why = synced.reason or synced.message or "it is not in AWS what Git says"
if synced.status == "False" and not isMade then
  return answer("Progressing", why)
end
return answer("Degraded", why)
