-- FlinkBlueGreenDeployment: one colour is active and its job runs, or Git says that it is suspended.
local function answer(status, message)
  return { status = status, message = message or "" }
end

local metadata = obj.metadata or {}
local template = ((obj.spec or {}).template or {}).spec or {}
local status = obj.status or {}
local color = status.blueGreenState
local state = (status.jobStatus or {}).state
local isSuspended = (template.job or {}).state == "suspended"
local isActive = color == "ACTIVE_BLUE" or color == "ACTIVE_GREEN"

if metadata.deletionTimestamp ~= nil then
  return answer("Progressing", "it is being deleted")
end
if status.error ~= nil and status.error ~= "" then
  return answer("Degraded", status.error)
end
if state == "FAILING" or state == "FAILED" then
  return answer("Degraded", "the job is " .. state)
end
if isSuspended and (color == nil or color == "INITIALIZING_BLUE" or isActive) then
  return answer("Healthy", "suspended, as Git says")
end
if color == nil then
  return answer("Progressing", "the operator has not seen it yet")
end
if not isActive then
  return answer("Progressing", color)
end
if state == "CANCELED" or state == "CANCELLING" then
  return answer("Degraded", "the job is " .. state .. ", and Git says that it runs")
end
if state == nil or state == "RUNNING" or state == "FINISHED" then
  return answer("Healthy", color)
end
return answer("Progressing", color .. ", job: " .. state)
