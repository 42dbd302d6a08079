-- FlinkDeployment and FlinkSessionJob: what the job does, not only what the operator has applied.
-- Operators before 1.11 do not count a change up that needs no action, so there this must be false.
local countsEveryChange = true

local function answer(status, message)
  return { status = status, message = message or "" }
end

local metadata = obj.metadata or {}
local spec = obj.spec or {}
local status = obj.status or {}
local reconciliation = status.reconciliationStatus or {}
local lifecycle = status.lifecycleState
local jobManager = status.jobManagerDeploymentStatus
local state = (status.jobStatus or {}).state
local isSession = spec.job == nil
local isSuspended = not isSession and spec.job.state == "suspended"

if metadata.deletionTimestamp ~= nil then
  return answer("Progressing", "it is being deleted")
end
if status.error ~= nil and status.error ~= "" then
  return answer("Degraded", status.error)
end

-- Of a job that is suspended from its first delivery on, the operator writes next to nothing.
if isSuspended and (reconciliation.lastReconciledSpec == nil or lifecycle == "SUSPENDED") then
  return answer("Healthy", "suspended, as Git says")
end
if next(status) == nil then
  return answer("Progressing", "the operator has not seen it yet")
end

local seen = tonumber(status.observedGeneration or "")
local current = tonumber(metadata.generation or "")
if countsEveryChange and seen ~= nil and current ~= nil and seen < current then
  return answer("Progressing", "the operator has not seen the latest change yet")
end

if lifecycle == "UPGRADING" or lifecycle == "ROLLING_BACK" then
  return answer("Progressing", lifecycle)
end
if lifecycle == "FAILED" or state == "FAILED" then
  return answer("Degraded", "the job has failed")
end
if lifecycle == "ROLLED_BACK" then
  return answer("Degraded", "the latest change was rolled back: what runs is not what Git says")
end
if jobManager == "ERROR" then
  return answer("Degraded", "the JobManager does not start")
end
if isSuspended then
  return answer("Progressing", "it is being suspended")
end
if lifecycle == "SUSPENDED" then
  return answer("Progressing", "it is suspended, and Git says that it runs")
end
if lifecycle ~= nil and lifecycle ~= "STABLE" then
  return answer("Progressing", lifecycle)
end
-- Releases before 1.4 have no life cycle: they have applied the specification, or have not yet.
if lifecycle == nil and reconciliation.state ~= "DEPLOYED" then
  return answer("Progressing", reconciliation.state or "it is not deployed yet")
end

if isSession then
  if jobManager == nil or jobManager == "READY" then
    return answer("Healthy", "the session cluster is ready")
  end
  return answer("Progressing", "JobManager: " .. jobManager)
end
if state == "FINISHED" then
  return answer("Healthy", "the job has finished")
end
if state == "FAILING" or state == "CANCELED" or state == "CANCELLING" then
  return answer("Degraded", "the job is " .. state .. ", and Git says that it runs")
end
if jobManager == "MISSING" then
  return answer("Progressing", "the JobManager is missing; the operator makes it again")
end
if state == "RUNNING" or (state == nil and lifecycle == "STABLE") then
  return answer("Healthy", "the job runs")
end
return answer("Progressing", "job: " .. (state or "unknown"))
