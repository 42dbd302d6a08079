${environments?join(", ")}: ${source.title}

Rendered from ${source.commit}<#if source.repository != ""> of ${source.repository}</#if>.

<#list parts as part>
<#if part?index < 40>
- ${part.environment} ${part.team}<#if part.team != "" && part.name != "">/</#if>${part.name} ${part.change} (${part.files} file<#if part.files != 1>s</#if>)
<#elseif part?index == 40>
- and ${parts?size - 40} more
</#if>
</#list>
