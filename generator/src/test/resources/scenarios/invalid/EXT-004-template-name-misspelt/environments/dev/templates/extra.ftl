apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-extra
data:
<#-- expect: EXT-004 -->
  who: ${workload.nam}
