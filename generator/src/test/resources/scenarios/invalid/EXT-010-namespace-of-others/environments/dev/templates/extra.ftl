<#-- expect-file: EXT-010 shared -->
apiVersion: v1
kind: ConfigMap
meta  namespace: shared
data: {}
  name: ${workload.name}-extra
  namespace: shared
data: {}
