<#-- expect-file: EXT-012 -->
apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${workload.name}-flink
