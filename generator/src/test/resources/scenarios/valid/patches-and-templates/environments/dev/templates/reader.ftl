apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: notes-reader-${workload.name}
rules:
  - apiGroups: [""]
    resources: [configmaps]
    resourceNames: ["${workload.name}-notes"]
    verbs: [get]
