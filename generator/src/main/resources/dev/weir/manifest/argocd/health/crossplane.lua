-- Roles, policies and associations of Crossplane's AWS provider.
local function answer(status, message)
  return { status = status, message = message or "" }
end

local metadata = obj.metadata or {}
local status = obj.status or {}

if metadata.deletionTimestamp ~= nil then
  return answer("Progressing", "it is being deleted")
end

local conditions = {}
for _, condition in ipairs(status.conditions or {}) do
  conditions[condition.type or ""] = condition
end
for _, kind in ipairs({ "Synced", "LastAsyncOperation" }) do
  local condition = conditions[kind] or {}
  if condition.status == "False" then
    return answer("Degraded", kind .. ": " .. (condition.message or condition.reason or ""))
  end
end

local ready = conditions["Ready"]
if ready == nil then
  return answer("Progressing", "Crossplane has not looked at it yet")
end
if ready.status == "True" then
  return answer("Healthy", ready.message)
end
if ready.reason == "Unavailable" then
  return answer("Degraded", ready.message or "it is there and does not work")
end
return answer("Progressing", ready.reason or ready.message or "it is being made")
