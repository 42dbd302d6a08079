<#-- expect-file: EXT-010 shared -->
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-extra
  namespace: shared
data: {}
