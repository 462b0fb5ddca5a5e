/**
 * Makers that people ask about and that the records may not know: with one of them named, a question
 * is about it, and not about everything of its kind.
 */
export const KNOWN_MAKERS: ReadonlySet<string> = new Set(
  `
acer adobe alcatel aruba asus atlassian autodesk avast avaya avigilon avira axis bitdefender blackberry bosch broadcom brother canon
checkpoint cisco citrix cloudflare crowdstrike cyberark datadog dell dropbox enphase epson ericsson eset evernote f5 fairphone
flir fortinet fronius fujitsu garmin garuda github gitlab gopro grandstream hanwha honeywell hpe ibm infineon jetbrains juniper
kingston kyocera lacework lastpass lexmark linksys logitech malwarebytes marvell mediatek mikrotik mobotix motorola netapp netgear
nokia norton nothing okta oppo oracle palantir palo panasonic parrot philips polycom proton protonmail qnap qualcomm rakuten rapid7
realme ricoh salesforce samsung sap seagate sharp siemens skydio slack sonicwall sonos sophos sony splunk stormshield sunpower
synology teams teltonika tenable thales threema toshiba trello ubiquiti vmware volvo webex withsecure workday xerox yealink zebra
zendesk zoho zscaler
`
    .trim()
    .split(/\s+/),
);
