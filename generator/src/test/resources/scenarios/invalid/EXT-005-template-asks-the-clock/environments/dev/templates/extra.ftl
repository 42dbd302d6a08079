apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-extra
data:
<#-- expect: EXT-005 -->
  when: "${.now?iso_utc}"
