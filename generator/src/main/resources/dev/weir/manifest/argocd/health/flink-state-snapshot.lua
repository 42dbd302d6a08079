-- FlinkStateSnapshot: a failed attempt is tried again until the operator says that it has failed.
local function answer(status, message)
  return { status = status, message = message or "" }
end

local metadata = obj.metadata or {}
local status = obj.status or {}
local problem = status.error or ""

if metadata.deletionTimestamp ~= nil then
  return answer("Progressing", "it is being deleted")
end
if status.state == "COMPLETED" then
  return answer("Healthy", status.path or "the snapshot is complete")
end
if status.state == "FAILED" then
  return answer("Degraded", "the snapshot has failed: " .. problem)
end
if status.state == "ABANDONED" then
  return answer("Degraded", "the snapshot was abandoned: " .. problem)
end
if status.state == nil then
  return answer("Progressing", "the operator has not seen it yet")
end
return answer("Progressing", status.state .. (problem ~= "" and ": " .. problem or ""))
