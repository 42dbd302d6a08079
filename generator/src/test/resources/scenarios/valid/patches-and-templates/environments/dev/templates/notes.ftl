apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-notes
data:
<#list values.notes as note>
  note-${note?index}: "${note}"
</#list>
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-team
data:
  team: ${team.name}
