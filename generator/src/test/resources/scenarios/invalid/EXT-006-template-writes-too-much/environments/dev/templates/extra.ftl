<#-- expect-file: EXT-006 -->
apiVersion: v1
kind: ConfigMap
metadata:
  name: ${workload.name}-extra
data:
<#list 1..100000 as i>
  key${i?c}: a value that is repeated a hundred thousand times
</#list>
