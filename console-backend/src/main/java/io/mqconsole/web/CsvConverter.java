package io.mqconsole.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Answers any {@link Listing} as CSV to who asks for {@code text/csv}. */
final class CsvConverter implements HttpMessageConverter<Listing<?>> {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Listing.class && (mediaType == null || CSV.isCompatibleWith(mediaType));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(CSV);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type == Listing.class ? List.of(CSV) : List.of();
    }

    @Override
    public Listing<?> read(Class<? extends Listing<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("CSV is only written", input);
    }

    @Override
    public void write(Listing<?> listing, @Nullable MediaType mediaType, HttpOutputMessage output) throws IOException {
        listing.checkSize();
        output.getHeaders().setContentType(CSV);
        output.getHeaders()
                .setContentDisposition(
                        ContentDisposition.attachment().filename("export.csv").build());
        CsvWriter.write(listing, output.getBody());
    }
}
