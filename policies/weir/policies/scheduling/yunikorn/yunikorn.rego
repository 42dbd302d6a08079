# METADATA
# title: Pods that YuniKorn schedules apart, elsewhere, or never
# description: |
#   JobManager and TaskManagers are one application only with the same app-id and queue. Another team's queue
#   spends that team's share. A gang whose placeholders differ from its pods in size or number
#   keeps the wrong room, or waits for room that is never there.
# related_resources:
#   - ref: https://yunikorn.apache.org/docs/user_guide/labels_and_annotations_in_yunikorn
#     description: YuniKorn, labels and annotations
#   - ref: https://yunikorn.apache.org/docs/user_guide/gang_scheduling
#     description: YuniKorn, gang scheduling
# custom:
#   code: POL-SCH-006
#   since: "2026.11"
#   severity: {dev: note, staging: warn, prod: warn}
#   raises: {prod: {to: deny, from: "2027-01-15"}}
#   kinds: [FlinkDeployment, FlinkBlueGreenDeployment]
#   expected: one app-id, one queue of the team or of nobody else, and placeholders like the pods
#   remediation: leave queue and gang to the job's scheduling, and remove what a template says of them
package weir.policies.scheduling.yunikorn

import data.weir.lib.facts
import data.weir.lib.finding
import data.weir.lib.pods
import data.weir.lib.quantities

prefix := "yunikorn.apache.org/"

# Labels of old, which YuniKorn still reads.
legacy := {"app-id": "applicationId", "queue": "queue"}

# The pods that it schedules; the queue alone is a label that others may use, too.
scheduled := [pod |
	some pod in input.parsed.pods
	is_scheduled(pod)
]

is_scheduled(pod) if pod.spec.schedulerName == "yunikorn"

is_scheduled(pod) if pod.labels[concat("", [prefix, "queue"])]

label_path(pod, what) := array.concat(pods.metadata_path(pod, "labels"), [concat("", [prefix, what])])

annotation_path(pod, what) := array.concat(pods.metadata_path(pod, "annotations"), [concat("", [prefix, what])])

value(pod, what) := label if {
	label := pod.labels[concat("", [prefix, what])]
} else := annotation if {
	annotation := pod.annotations[concat("", [prefix, what])]
} else := label if {
	label := pod.labels[legacy[what]]
} else := "none"

deny contains finding.at(input.index, label_path(second, what), message) if {
	count(scheduled) > 0
	some what in ["app-id", "queue"]
	some first in input.parsed.pods
	first.role == "jobManager"
	some second in input.parsed.pods
	second.role == "taskManager"
	value(first, what) != value(second, what)
	message := $"the TaskManager's {what} is \"{value(second, what)}\", the JobManager's \"{value(first, what)}\""
}

deny contains finding.at(input.index, label_path(pod, "queue"), $"queue \"{queue}\" is none of the environment's") if {
	some pod in scheduled
	queue := value(pod, "queue")
	queue != "none"
	not queue in facts.environment.queues.names
	facts.environment.queues
}

deny contains finding.at(input.index, label_path(pod, "queue"), $"queue \"{queue}\" is team \"{other}\"'s") if {
	some pod in scheduled
	queue := value(pod, "queue")
	some other, owned in facts.environment.queues.teams
	other != input.team.name
	is_below(queue, owned)
	not is_own(queue)
}

is_own(queue) if is_below(queue, facts.environment.queues.teams[input.team.name])

is_below(queue, owned) if queue == owned

is_below(queue, owned) if startswith(queue, concat("", [owned, "."]))

# Gangs. The first pod, a JobManager, may define the groups of all.
definitions := [text |
	some pod in scheduled
	text := pod.annotations[concat("", [prefix, "task-groups"])]
]

groups := json.unmarshal(definitions[0])

deny contains finding.at(input.index, annotation_path(pod, "task-groups"), "task-groups is no JSON") if {
	some pod in scheduled
	text := pod.annotations[concat("", [prefix, "task-groups"])]
	not json.is_valid(text)
}

deny contains finding.at(input.index, annotation_path(pod, "task-group-name"), $"task group \"{name}\" is not defined") if {
	some pod in scheduled
	name := pod.annotations[concat("", [prefix, "task-group-name"])]
	count(members(name)) == 0
}

deny contains finding.at(input.index, annotation_path(pod, "task-groups"), message) if {
	some pod in scheduled
	name := pod.annotations[concat("", [prefix, "task-group-name"])]
	group := members(name)[0]
	some message in differences(pod, name, group)
}

members(name) := [group | some group in groups; group.name == name]

differences(pod, name, group) := array.flatten([
	[$"task group \"{name}\" keeps \"{kept}\" of processor for pods of {needed}m" |
		kept := object.get(group, ["minResource", "cpu"], "0")
		needed := requests(pod, "milliCpu")
		quantities.milli_cpu(kept) != needed
	],
	[$"task group \"{name}\" keeps \"{kept}\" of memory for pods of {floor(needed / 1048576)}Mi" |
		kept := object.get(group, ["minResource", "memory"], "0")
		needed := requests(pod, "bytes")
		quantities.bytes(kept) != needed
	],
	[$"task group \"{name}\" waits for \"{group.minMember}\" pods of {needed}" |
		needed := input.parsed[pod.role].replicas
		group.minMember != needed
	],
])

# What a pod needs to run, or to start: the larger.
requests(pod, amount) := max([sum(running), max(array.concat([0], starting))]) if {
	running := [object.get(container.requests, amount, 0) | some container in pod.containers; stays(container)]
	starting := [object.get(container.requests, amount, 0) | some container in pod.containers; not stays(container)]
}

stays(container) if not container.init

stays(container) if container.container.restartPolicy == "Always"
