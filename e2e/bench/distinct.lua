-- A waybill of its own for each request: wrk -s distinct.lua URL -- PREFIX
local nth = 0
local prefix

function init(words)
  prefix = '/api/parcels/100079/' .. (words[1] or 'BENCH')
end

function request()
  nth = nth + 1
  return wrk.format('GET', prefix .. string.format('%08d', nth))
end
