<#-- expect-file: EXT-011 Role -->
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: extra
rules: []
