package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Videos as RSS 2.0. */
final class VideoFeed {
    private final XMLStreamWriter xml;
    private final String origin;

    private VideoFeed(XMLStreamWriter xml, String origin) {
        this.xml = xml;
        this.origin = origin;
    }

    /**
     * @param origin scheme and authority of this server as the reader knows it
     */
    static String of(List<VideoView> videos, String origin) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new VideoFeed(xml, origin).write(videos);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(List<VideoView> videos) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeStartElement("channel");
        element("title", "MVidarr");
        element("link", origin + "/videos");
        element("description", "The videos added last");
        for (VideoView video : videos) {
            item(video);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void item(VideoView video) throws XMLStreamException {
        String address = origin + "/video?id=" + video.id();
        xml.writeStartElement("item");
        element(
                "title",
                video.artistLine().isEmpty()
                        ? video.title()
                        : video.artistLine() + " – " + video.title());
        element("link", address);
        element("guid", address);
        element(
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        video.addedAt().atOffset(ZoneOffset.UTC)));
        if (video.year() != null) {
            element("description", String.valueOf(video.year()));
        }
        xml.writeEndElement();
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text == null ? "" : text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        return text.replaceAll(
                "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
