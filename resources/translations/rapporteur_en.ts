<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ArticlesPanel</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n story(s) printed more than once</source>
            <translation>
                <numerusform>%n story printed more than once</numerusform>
                <numerusform>%n stories printed more than once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wire source(s)</source>
            <translation>
                <numerusform>%n wire source</numerusform>
                <numerusform>%n wire sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BibliographyDialog</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BookmarksPanel</name>
        <message numerus="yes">
            <source>%n moved to %1</source>
            <translation>
                <numerusform>%n moved to %1</numerusform>
                <numerusform>%n moved to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed from %1</source>
            <translation>
                <numerusform>%n removed from %1</numerusform>
                <numerusform>%n removed from %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Collecting</name>
        <message numerus="yes">
            <source>%n bookmarked; the collection is now an ordinary one</source>
            <translation>
                <numerusform>%n bookmarked; the collection is now an ordinary one</numerusform>
                <numerusform>%n bookmarked; the collection is now an ordinary one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message numerus="yes">
            <source>%n article(s) name both. Right click for the dossier of %1.</source>
            <translation>
                <numerusform>%n article name both. Right click for the dossier of %1.</numerusform>
                <numerusform>%n articles name both. Right click for the dossier of %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Echo</name>
        <message numerus="yes">
            <source>Also in %n article(s)</source>
            <translation>
                <numerusform>Also in %n article</numerusform>
                <numerusform>Also in %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventDelegate</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventDetails</name>
        <message numerus="yes">
            <source>%n quote(s)</source>
            <translation>
                <numerusform>%n quote</numerusform>
                <numerusform>%n quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n speaker(s)</source>
            <translation>
                <numerusform>%n speaker</numerusform>
                <numerusform>%n speakers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EventsPanel</name>
        <message numerus="yes">
            <source>%n event(s)</source>
            <translation>
                <numerusform>%n event</numerusform>
                <numerusform>%n events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a year stand in the list only</source>
            <translation>
                <numerusform>%n without a year stand in the list only</numerusform>
                <numerusform>%n without a year stand in the list only</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n selected record(s)</source>
            <translation>
                <numerusform>%n selected record</numerusform>
                <numerusform>%n selected records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) listed now</source>
            <translation>
                <numerusform>%n record listed now</numerusform>
                <numerusform>%n records listed now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message numerus="yes">
            <source>%n version(s)</source>
            <translation>
                <numerusform>%n version</numerusform>
                <numerusform>%n versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) with this story</source>
            <translation>
                <numerusform>%n article with this story</numerusform>
                <numerusform>%n articles with this story</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wire source(s)</source>
            <translation>
                <numerusform>%n wire source</numerusform>
                <numerusform>%n wire sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>Import taken back: %n article(s)</source>
            <translation>
                <numerusform>Import taken back: %n article</numerusform>
                <numerusform>Import taken back: %n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>%n file imported</numerusform>
                <numerusform>%n files imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new version(s)</source>
            <translation>
                <numerusform>%n new version</numerusform>
                <numerusform>%n new versions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n already there</numerusform>
                <numerusform>%n already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could not be read</source>
            <translation>
                <numerusform>%n could not be read</numerusform>
                <numerusform>%n could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to check</source>
            <translation>
                <numerusform>%n to check</numerusform>
                <numerusform>%n to check</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerDelegate</name>
        <message numerus="yes">
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%n figure</numerusform>
                <numerusform>%n figures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LibraryMenu</name>
        <message numerus="yes">
            <source>%n record(s) exported to %1</source>
            <translation>
                <numerusform>%n record exported to %1</numerusform>
                <numerusform>%n records exported to %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n story(s) printed more than once</source>
            <translation>
                <numerusform>%n story printed more than once</numerusform>
                <numerusform>%n stories printed more than once</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookingAgain</name>
        <message numerus="yes">
            <source>%n article(s) read again</source>
            <translation>
                <numerusform>%n article read again</numerusform>
                <numerusform>%n articles read again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MeasureChart</name>
        <message numerus="yes">
            <source>%n selected figure(s)</source>
            <translation>
                <numerusform>%n selected figure</numerusform>
                <numerusform>%n selected figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) without a stated period not drawn</source>
            <translation>
                <numerusform>%n figure without a stated period not drawn</numerusform>
                <numerusform>%n figures without a stated period not drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) in other units not drawn</source>
            <translation>
                <numerusform>%n figure in other units not drawn</numerusform>
                <numerusform>%n figures in other units not drawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more figure(s) not drawn</source>
            <translation>
                <numerusform>%n more figure not drawn</numerusform>
                <numerusform>%n more figures not drawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OverviewPanel</name>
        <message numerus="yes">
            <source>%n candidate(s) found by extraction</source>
            <translation>
                <numerusform>%n candidate found by extraction</numerusform>
                <numerusform>%n candidates found by extraction</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s) ago</source>
            <translation>
                <numerusform>%n year ago</numerusform>
                <numerusform>%n years ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quote(s)</source>
            <translation>
                <numerusform>%n quote</numerusform>
                <numerusform>%n quotes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartiesPanel</name>
        <message numerus="yes">
            <source>%n people and bodies</source>
            <translation>
                <numerusform>%n people and bodies</numerusform>
                <numerusform>%n people and bodies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordActions</name>
        <message numerus="yes">
            <source>%n bookmarked</source>
            <translation>
                <numerusform>%n bookmarked</numerusform>
                <numerusform>%n bookmarked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bookmark(s) removed</source>
            <translation>
                <numerusform>%n bookmark removed</numerusform>
                <numerusform>%n bookmarks removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moved to Trash</source>
            <translation>
                <numerusform>%n moved to Trash</numerusform>
                <numerusform>%n moved to Trash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n link(s) copied</source>
            <translation>
                <numerusform>%n link copied</numerusform>
                <numerusform>%n links copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message numerus="yes">
            <source>In %n article(s)</source>
            <translation>
                <numerusform>In %n article</numerusform>
                <numerusform>In %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatisticsPanel</name>
        <message numerus="yes">
            <source>%n figure(s), as written; nothing is converted</source>
            <translation>
                <numerusform>%n figure, as written; nothing is converted</numerusform>
                <numerusform>%n figures, as written; nothing is converted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) copied with their sources</source>
            <translation>
                <numerusform>%n figure copied with their sources</numerusform>
                <numerusform>%n figures copied with their sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quote(s) no longer match their source</source>
            <translation>
                <numerusform>%n quote no longer match their source</numerusform>
                <numerusform>%n quotes no longer match their source</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Stories</name>
        <message numerus="yes">
            <source>%n article(s) stand on their own now</source>
            <translation>
                <numerusform>%n article stand on their own now</numerusform>
                <numerusform>%n articles stand on their own now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) are one story now</source>
            <translation>
                <numerusform>%n article are one story now</numerusform>
                <numerusform>%n articles are one story now</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n event(s): click to zoom in</source>
            <translation>
                <numerusform>%n event: click to zoom in</numerusform>
                <numerusform>%n events: click to zoom in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s)</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quote(s)</source>
            <translation>
                <numerusform>%n quote</numerusform>
                <numerusform>%n quotes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrashPanel</name>
        <message numerus="yes">
            <source>Delete %n record(s) for good? This cannot be undone.</source>
            <translation>
                <numerusform>Delete %n record for good? This cannot be undone.</numerusform>
                <numerusform>Delete %n records for good? This cannot be undone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionsView</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) not found in the later version</source>
            <translation>
                <numerusform>%n record not found in the later version</numerusform>
                <numerusform>%n records not found in the later version</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) with an edited sentence</source>
            <translation>
                <numerusform>%n event with an edited sentence</numerusform>
                <numerusform>%n events with an edited sentence</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) moved</source>
            <translation>
                <numerusform>%n record moved</numerusform>
                <numerusform>%n records moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in place</source>
            <translation>
                <numerusform>%n in place</numerusform>
                <numerusform>%n in place</numerusform>
            </translation>
        </message>
    </context>
</TS>
