apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: on-call
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: weir-on-call
subjects:
  - kind: Group
    apiGroup: rbac.authorization.k8s.io
    name: shop-on-call
