<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActivityChart</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln event</numerusform>
                <numerusform>%Ln events</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticlesModel</name>
        <message numerus="yes">
            <source>%Ln quote(s)</source>
            <translation>
                <numerusform>%Ln quote</numerusform>
                <numerusform>%Ln quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln event</numerusform>
                <numerusform>%Ln events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln statistic(s)</source>
            <translation>
                <numerusform>%Ln statistic</numerusform>
                <numerusform>%Ln statistics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticlesPanel</name>
        <message numerus="yes">
            <source>%1 of %Ln article(s)</source>
            <translation>
                <numerusform>%1 of %Ln article</numerusform>
                <numerusform>%1 of %Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln story(s) printed more than once</source>
            <translation>
                <numerusform>%Ln story printed more than once</numerusform>
                <numerusform>%Ln stories printed more than once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln wire source(s)</source>
            <translation>
                <numerusform>%Ln wire source</numerusform>
                <numerusform>%Ln wire sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BibliographyDialog</name>
        <message numerus="yes">
            <source>%Ln source(s)</source>
            <translation>
                <numerusform>%Ln source</numerusform>
                <numerusform>%Ln sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln with something to check</source>
            <translation>
                <numerusform>%Ln with something to check</numerusform>
                <numerusform>%Ln with something to check</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BookmarksPanel</name>
        <message numerus="yes">
            <source>%Ln record(s) found now</source>
            <translation>
                <numerusform>%Ln record found now</numerusform>
                <numerusform>%Ln records found now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bookmark(s)</source>
            <translation>
                <numerusform>%Ln bookmark</numerusform>
                <numerusform>%Ln bookmarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln moved to %1</source>
            <translation>
                <numerusform>%Ln moved to %1</numerusform>
                <numerusform>%Ln moved to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln removed from %1</source>
            <translation>
                <numerusform>%Ln removed from %1</numerusform>
                <numerusform>%Ln removed from %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BriefHead</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message numerus="yes">
            <source>%Ln bookmarked; the collection is now an ordinary one</source>
            <translation>
                <numerusform>%Ln bookmarked; the collection is now an ordinary one</numerusform>
                <numerusform>%Ln bookmarked; the collection is now an ordinary one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CollectionHead</name>
        <message numerus="yes">
            <source>Collection %1, %Ln record(s)</source>
            <translation>
                <numerusform>Collection %1, %Ln record</numerusform>
                <numerusform>Collection %1, %Ln records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%Ln source(s)</source>
            <translation>
                <numerusform>%Ln source</numerusform>
                <numerusform>%Ln sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Drawn as counts only: %Ln event(s)</source>
            <translation>
                <numerusform>Drawn as counts only: %Ln event</numerusform>
                <numerusform>Drawn as counts only: %Ln events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %Ln article(s) so far</source>
            <translation>
                <numerusform>%1: %Ln article so far</numerusform>
                <numerusform>%1: %Ln articles so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %Ln minute(s)</source>
            <translation>
                <numerusform>about %Ln minute</numerusform>
                <numerusform>about %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message numerus="yes">
            <source>%Ln article(s) name both. Right click for the dossier of %1.</source>
            <translation>
                <numerusform>%Ln article name both. Right click for the dossier of %1.</numerusform>
                <numerusform>%Ln articles name both. Right click for the dossier of %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Echo</name>
        <message numerus="yes">
            <source>Also in %Ln article(s)</source>
            <translation>
                <numerusform>Also in %Ln article</numerusform>
                <numerusform>Also in %Ln articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventDelegate</name>
        <message numerus="yes">
            <source>%Ln source(s)</source>
            <translation>
                <numerusform>%Ln source</numerusform>
                <numerusform>%Ln sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventDetails</name>
        <message numerus="yes">
            <source>%Ln quote(s)</source>
            <translation>
                <numerusform>%Ln quote</numerusform>
                <numerusform>%Ln quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln speaker(s)</source>
            <translation>
                <numerusform>%Ln speaker</numerusform>
                <numerusform>%Ln speakers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventsPanel</name>
        <message numerus="yes">
            <source>%Ln event(s)</source>
            <translation>
                <numerusform>%Ln event</numerusform>
                <numerusform>%Ln events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln without a year stand in the list only</source>
            <translation>
                <numerusform>%Ln without a year stand in the list only</numerusform>
                <numerusform>%Ln without a year stand in the list only</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%Ln selected record(s)</source>
            <translation>
                <numerusform>%Ln selected record</numerusform>
                <numerusform>%Ln selected records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) listed now</source>
            <translation>
                <numerusform>%Ln record listed now</numerusform>
                <numerusform>%Ln records listed now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>%Ln version(s)</source>
            <translation>
                <numerusform>%Ln version</numerusform>
                <numerusform>%Ln versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln paragraph(s)</source>
            <translation>
                <numerusform>%Ln paragraph</numerusform>
                <numerusform>%Ln paragraphs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) with this story</source>
            <translation>
                <numerusform>%Ln article with this story</numerusform>
                <numerusform>%Ln articles with this story</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln wire source(s)</source>
            <translation>
                <numerusform>%Ln wire source</numerusform>
                <numerusform>%Ln wire sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HighlightsPanel</name>
        <message numerus="yes">
            <source>%Ln highlight(s)</source>
            <translation>
                <numerusform>%Ln highlight</numerusform>
                <numerusform>%Ln highlights</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>Import taken back: %Ln article(s)</source>
            <translation>
                <numerusform>Import taken back: %Ln article</numerusform>
                <numerusform>Import taken back: %Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) imported</source>
            <translation>
                <numerusform>%Ln file imported</numerusform>
                <numerusform>%Ln files imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new version(s)</source>
            <translation>
                <numerusform>%Ln new version</numerusform>
                <numerusform>%Ln new versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln already there</source>
            <translation>
                <numerusform>%Ln already there</numerusform>
                <numerusform>%Ln already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln could not be read</source>
            <translation>
                <numerusform>%Ln could not be read</numerusform>
                <numerusform>%Ln could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln to check</source>
            <translation>
                <numerusform>%Ln to check</numerusform>
                <numerusform>%Ln to check</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerDelegate</name>
        <message numerus="yes">
            <source>%Ln figure(s)</source>
            <translation>
                <numerusform>%Ln figure</numerusform>
                <numerusform>%Ln figures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryMenu</name>
        <message numerus="yes">
            <source>%Ln record(s) exported to %1</source>
            <translation>
                <numerusform>%Ln record exported to %1</numerusform>
                <numerusform>%Ln records exported to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln story(s) printed more than once</source>
            <translation>
                <numerusform>%Ln story printed more than once</numerusform>
                <numerusform>%Ln stories printed more than once</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookingAgain</name>
        <message numerus="yes">
            <source>%Ln article(s) read again</source>
            <translation>
                <numerusform>%Ln article read again</numerusform>
                <numerusform>%Ln articles read again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>; %Ln more candidate(s) to review</source>
            <translation>
                <numerusform>; %Ln more candidate to review</numerusform>
                <numerusform>; %Ln more candidates to review</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MeasureChart</name>
        <message numerus="yes">
            <source>%Ln selected figure(s)</source>
            <translation>
                <numerusform>%Ln selected figure</numerusform>
                <numerusform>%Ln selected figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) without a stated period not drawn</source>
            <translation>
                <numerusform>%Ln figure without a stated period not drawn</numerusform>
                <numerusform>%Ln figures without a stated period not drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) in other units not drawn</source>
            <translation>
                <numerusform>%Ln figure in other units not drawn</numerusform>
                <numerusform>%Ln figures in other units not drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln more figure(s) not drawn</source>
            <translation>
                <numerusform>%Ln more figure not drawn</numerusform>
                <numerusform>%Ln more figures not drawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OverviewPanel</name>
        <message numerus="yes">
            <source>highlight(s)</source>
            <translation>
                <numerusform>highlight</numerusform>
                <numerusform>highlights</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>article(s)</source>
            <translation>
                <numerusform>article</numerusform>
                <numerusform>articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>quote(s)</source>
            <translation>
                <numerusform>quote</numerusform>
                <numerusform>quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>event(s)</source>
            <translation>
                <numerusform>event</numerusform>
                <numerusform>events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>statistic(s)</source>
            <translation>
                <numerusform>statistic</numerusform>
                <numerusform>statistics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln candidate(s) found by extraction</source>
            <translation>
                <numerusform>%Ln candidate found by extraction</numerusform>
                <numerusform>%Ln candidates found by extraction</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln year(s) ago</source>
            <translation>
                <numerusform>%Ln year ago</numerusform>
                <numerusform>%Ln years ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quote(s)</source>
            <translation>
                <numerusform>%Ln quote</numerusform>
                <numerusform>%Ln quotes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartiesPanel</name>
        <message numerus="yes">
            <source>%Ln people and bodies</source>
            <translation>
                <numerusform>%Ln people and bodies</numerusform>
                <numerusform>%Ln people and bodies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuotesPanel</name>
        <message numerus="yes">
            <source>%Ln quote(s)</source>
            <translation>
                <numerusform>%Ln quote</numerusform>
                <numerusform>%Ln quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %Ln quote(s)</source>
            <translation>
                <numerusform>%1 of %Ln quote</numerusform>
                <numerusform>%1 of %Ln quotes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordActions</name>
        <message numerus="yes">
            <source>%Ln bookmarked</source>
            <translation>
                <numerusform>%Ln bookmarked</numerusform>
                <numerusform>%Ln bookmarked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln bookmark(s) removed</source>
            <translation>
                <numerusform>%Ln bookmark removed</numerusform>
                <numerusform>%Ln bookmarks removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln moved to Trash</source>
            <translation>
                <numerusform>%Ln moved to Trash</numerusform>
                <numerusform>%Ln moved to Trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln link(s) copied</source>
            <translation>
                <numerusform>%Ln link copied</numerusform>
                <numerusform>%Ln links copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchHead</name>
        <message numerus="yes">
            <source>%1 of %Ln article(s) searched</source>
            <translation>
                <numerusform>%1 of %Ln article searched</numerusform>
                <numerusform>%1 of %Ln articles searched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln further word(s) left out</source>
            <translation>
                <numerusform>%Ln further word left out</numerusform>
                <numerusform>%Ln further words left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message numerus="yes">
            <source>In %Ln article(s)</source>
            <translation>
                <numerusform>In %Ln article</numerusform>
                <numerusform>In %Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln wording(s)</source>
            <translation>
                <numerusform>%Ln wording</numerusform>
                <numerusform>%Ln wordings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatisticsPanel</name>
        <message numerus="yes">
            <source>%Ln figure(s), as written; nothing is converted</source>
            <translation>
                <numerusform>%Ln figure, as written; nothing is converted</numerusform>
                <numerusform>%Ln figures, as written; nothing is converted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figure(s) copied with their sources</source>
            <translation>
                <numerusform>%Ln figure copied with their sources</numerusform>
                <numerusform>%Ln figures copied with their sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quote(s) no longer match their source</source>
            <translation>
                <numerusform>%Ln quote no longer match their source</numerusform>
                <numerusform>%Ln quotes no longer match their source</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Stories</name>
        <message numerus="yes">
            <source>%Ln article(s) stand on their own now</source>
            <translation>
                <numerusform>%Ln article stand on their own now</numerusform>
                <numerusform>%Ln articles stand on their own now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s) are one story now</source>
            <translation>
                <numerusform>%Ln article are one story now</numerusform>
                <numerusform>%Ln articles are one story now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%Ln event(s): click to zoom in</source>
            <translation>
                <numerusform>%Ln event: click to zoom in</numerusform>
                <numerusform>%Ln events: click to zoom in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln article(s)</source>
            <translation>
                <numerusform>%Ln article</numerusform>
                <numerusform>%Ln articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quote(s)</source>
            <translation>
                <numerusform>%Ln quote</numerusform>
                <numerusform>%Ln quotes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicsPanel</name>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln topic</numerusform>
                <numerusform>%Ln topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashPanel</name>
        <message numerus="yes">
            <source>Delete %Ln record(s) for good? This cannot be undone.</source>
            <translation>
                <numerusform>Delete %Ln record for good? This cannot be undone.</numerusform>
                <numerusform>Delete %Ln records for good? This cannot be undone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionsView</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln change(s)</source>
            <translation>
                <numerusform>%Ln change</numerusform>
                <numerusform>%Ln changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) not found in the later version</source>
            <translation>
                <numerusform>%Ln record not found in the later version</numerusform>
                <numerusform>%Ln records not found in the later version</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln event(s) with an edited sentence</source>
            <translation>
                <numerusform>%Ln event with an edited sentence</numerusform>
                <numerusform>%Ln events with an edited sentence</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) moved</source>
            <translation>
                <numerusform>%Ln record moved</numerusform>
                <numerusform>%Ln records moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln in place</source>
            <translation>
                <numerusform>%Ln in place</numerusform>
                <numerusform>%Ln in place</numerusform>
            </translation>
        </message>
    </context>
</TS>
